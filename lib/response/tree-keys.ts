import { isContainer, type TreeRow } from './json-tree';

export type TreeStep = { to: number } | { toggle: number };

const PAGE = 20;

/** What a key does in a tree, as the ARIA practices have it. Null for a key that is none of the tree's. */
export function stepOfKey(rows: readonly TreeRow[], active: number, key: string): TreeStep | null {
  const row = rows[active];
  if (!row) return null;
  const canOpen = row.type === 'value' && isContainer(row.value);
  const isOpen = row.type === 'value' && row.isOpen;
  switch (key) {
    case 'ArrowDown':
      return { to: nextValue(rows, active, 1) };
    case 'ArrowUp':
      return { to: nextValue(rows, active, -1) };
    case 'PageDown':
      return { to: nextValue(rows, Math.min(active + PAGE, rows.length) - 1, 1) };
    case 'PageUp':
      return { to: nextValue(rows, Math.max(active - PAGE, -1) + 1, -1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: nextValue(rows, rows.length, -1) };
    case 'ArrowRight':
      if (!canOpen) return { to: active };
      return isOpen ? { to: nextValue(rows, active, 1) } : { toggle: active };
    case 'ArrowLeft':
      return isOpen ? { toggle: active } : { to: parentOf(rows, active) };
    case 'Enter':
    case ' ':
      return canOpen ? { toggle: active } : { to: active };
    default:
      return null;
  }
}

/** The nearest row that holds a value; closing brackets are passed over. */
function nextValue(rows: readonly TreeRow[], from: number, step: 1 | -1): number {
  let at = from + step;
  while (rows[at]?.type === 'end') at += step;
  if (rows[at]) return at;
  return step === 1 ? lastValue(rows) : 0;
}

function lastValue(rows: readonly TreeRow[]): number {
  let at = rows.length - 1;
  while (rows[at]?.type === 'end') at -= 1;
  return Math.max(0, at);
}

function parentOf(rows: readonly TreeRow[], from: number): number {
  const depth = rows[from]?.depth ?? 0;
  let at = from;
  while (at > 0 && !(rows[at]?.type === 'value' && (rows[at]?.depth ?? 0) < depth)) at -= 1;
  return at;
}
