import type { AppFile } from '../app-file';

type Candidate = Pick<AppFile, 'file' | 'pathname'>;

/** @returns of the files that could have answered a path, why each did not: a sentence part each, none where the path was rewritten */
export function lostCandidates(files: Iterable<Candidate>, winner: Candidate, path: string): string[] {
  const parts = segmentsOf(path);
  const won = segmentsOf(winner.pathname);
  if (!fits(won, parts)) return [];
  return [...files]
    .filter(({ pathname }) => pathname !== winner.pathname && fits(segmentsOf(pathname), parts))
    .map(({ file, pathname }) => `${file} fits as well, but ${reasonOf(won, segmentsOf(pathname))}`);
}

/** Segment by segment from the left: the more exact one goes first. */
function reasonOf(won: readonly string[], lost: readonly string[]): string {
  const at = won.findIndex((segment, index) => segment !== lost[index]);
  // The path ends where an optional catch-all begins.
  if (at < 0) return `the path ends before ${lost[won.length] ?? 'it'}`;
  return `${won[at]} goes before ${lost[at] ?? 'nothing'}`;
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  for (const [at, segment] of pattern.entries()) {
    if (segment.startsWith('[[...')) return true;
    const part = parts[at];
    if (part === undefined) return false;
    if (segment.startsWith('[...')) return true;
    if (!segment.startsWith('[') && segment !== part) return false;
  }
  return pattern.length === parts.length;
}

function segmentsOf(path: string): string[] {
  return (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
}
