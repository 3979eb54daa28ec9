import type { Mode, NextVersion } from '@/sandbox/protocol';
import { judgeJob } from './judge-job';
import type { Verdict } from './judge-job';
import { jobsOf } from './jobs-of';
import type { PlannedJob } from './jobs-of';
import { readKnownDifferences, unlisted } from './known-differences';
import type { RecordedCase } from './recorded-case';
import { runJobs } from './run-jobs';

export interface ConformanceOptions {
  playgroundUrl: string;
  cases: RecordedCase[];
  versions: readonly NextVersion[];
  modes: readonly Mode[];
  /** How many playgrounds work at once. */
  parallel?: number;
  /** Hears of every verdict as it is reached. */
  onVerdict?(verdict: Verdict, done: number, of: number): void;
}

/** Six waits overlap well, and two cores are busy. */
const PARALLEL = 6;

/**
 * Cases with a difference that is not listed run again, with ever less beside them: a busy machine takes clock readings
 * apart, lets caches grow stale, and keeps answers waiting.
 */
const PARALLEL_AGAIN = [2, 1];

/** Runs cases through the playground's embed API in a browser and compares the answers with the recorded ones. */
export async function runConformance(options: ConformanceOptions): Promise<Verdict[]> {
  const { playgroundUrl, cases, versions, modes, parallel = PARALLEL, onVerdict } = options;
  const known = readKnownDifferences();
  const openIn = ({ differences }: Verdict) => unlisted(differences, known).length;
  const jobs = jobsOf(cases, versions, modes);
  const best = new Map<PlannedJob, Verdict>();
  let done = 0;
  let open = jobs;
  for (const [attempt, most] of [parallel, ...PARALLEL_AGAIN].entries()) {
    const differing: PlannedJob[] = [];
    await runJobs(playgroundUrl, open, Math.min(most, open.length), async (job, result) => {
      const before = best.get(job);
      const now = await judgeJob(job, result);
      const verdict = before && openIn(before) <= openIn(now) ? before : now;
      best.set(job, verdict);
      if (openIn(verdict) > 0 && attempt < PARALLEL_AGAIN.length) differing.push(job);
      else onVerdict?.(verdict, ++done, jobs.length);
    });
    open = differing;
  }
  return [...best.values()];
}
