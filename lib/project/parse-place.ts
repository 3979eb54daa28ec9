import type { Project } from './project';

/** Where whoever shared a project was in it; what is no place in it is left out, as the rest can be read without. */
export function parsePlace(value: unknown, files: Project['files']): Project['at'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { request, file, lines } = value as Record<string, unknown>;
  const at = {
    ...(isCount(request, 0) ? { request } : {}),
    ...(typeof file === 'string' && Object.hasOwn(files, file) && isRange(lines) ? { file, lines } : {}),
  };
  return Object.keys(at).length > 0 ? at : undefined;
}

function isRange(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to] = value as unknown[];
  return isCount(from, 1) && isCount(to, from);
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}
