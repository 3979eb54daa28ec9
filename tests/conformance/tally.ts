import { NEXT_VERSIONS, type Mode, type NextVersion } from '@/sandbox/protocol';
import { MODES } from './jobs-of';
import type { Count } from './count';
import type { Verdict } from './judge-job';

/** The sums for one version and mode. */
export interface Tally {
  next: NextVersion;
  mode: Mode;
  answers: Count;
  builds: Count;
  logWords: Count;
  cacheStates: Count;
  reasons: Count;
}

/** The case that is not in the repository; it is counted by itself, so that the figures are the same everywhere. */
export const SEEDS = 'seeds';

/** @returns the sums per version and mode, of those that were run */
export function tally(verdicts: Verdict[]): Tally[] {
  return NEXT_VERSIONS.flatMap((next) =>
    MODES.flatMap((mode): Tally[] => {
      const here = verdicts.filter((verdict) => verdict.next === next && verdict.mode === mode);
      if (here.length === 0) return [];
      return [
        {
          ...{ next, mode },
          answers: sum(here, 'answers'),
          builds: sum(here, 'builds'),
          logWords: sum(here, 'logWords'),
          cacheStates: sum(here, 'cacheStates'),
          reasons: sum(here, 'reasons'),
        },
      ];
    }),
  );
}

function sum(verdicts: Verdict[], of: 'answers' | 'builds' | 'logWords' | 'cacheStates' | 'reasons'): Count {
  return verdicts.reduce(
    (total, verdict) => ({ equal: total.equal + verdict[of].equal, total: total.total + verdict[of].total }),
    { equal: 0, total: 0 },
  );
}
