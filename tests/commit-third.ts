import { execFileSync } from 'node:child_process';

/**
 * Which third of a long list `npm test` runs: the commit says it, so that the same commit has the same one everywhere, and
 * a few commits have all.
 * @param commit in hex; null outside a git repository
 * @returns 0, 1 or 2
 */
export function thirdOf(commit: string | null): number {
  return commit === null ? 0 : Number(BigInt(`0x${commit}`) % 3n);
}

/** @returns the hash of the commit that is checked out, or null */
export function readCommit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
