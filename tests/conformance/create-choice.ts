import { execFileSync } from 'node:child_process';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import type { PlannedJob } from './jobs-of';
import type { RecordedCase } from './recorded-case';

/**
 * What `npm test` runs: all of the newest release, and of each older one a third of the cases. The commit says which
 * third, so that the same commit has the same cases everywhere, and a few commits have all.
 * @param commit in hex; null outside a git repository
 */
export function createChoice(cases: RecordedCase[], commit: string | null): (job: PlannedJob) => boolean {
  const third = commit === null ? 0 : Number(BigInt(`0x${commit}`) % 3n);
  const places = new Map(cases.map(({ name }, place) => [name, place]));
  return ({ source, next }) =>
    next === NEXT_VERSIONS.at(-1) || ((places.get(source.name) ?? 0) + NEXT_VERSIONS.indexOf(next)) % 3 === third;
}

/** @returns the hash of the commit that is checked out, or null */
export function readCommit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
