import type { Work } from './work';

/** Whether nothing of it was changed. What is stored is never changed in place, so that its parts are compared by identity. */
export function isSameWork(a: Work, b: Work): boolean {
  return isSame(a, b, DEPTH);
}

/** Work, its project, and what `takeWork` makes anew of that each time, such as the list of its tabs. */
const DEPTH = 3;

function isSame(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key), depth - 1));
}
