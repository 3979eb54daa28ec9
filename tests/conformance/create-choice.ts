import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { thirdOf } from '../commit-third';
import type { PlannedJob } from './jobs-of';
import type { RecordedCase } from './recorded-case';

/**
 * What `npm test` runs: all of the newest release, and of each older one a third of the cases.
 * @param commit in hex; null outside a git repository
 */
export function createChoice(cases: RecordedCase[], commit: string | null): (job: PlannedJob) => boolean {
  const third = thirdOf(commit);
  const places = new Map(cases.map(({ name }, place) => [name, place]));
  return ({ source, next }) =>
    next === NEXT_VERSIONS.at(-1) || ((places.get(source.name) ?? 0) + NEXT_VERSIONS.indexOf(next)) % 3 === third;
}
