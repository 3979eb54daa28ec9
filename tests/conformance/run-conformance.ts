import type { Mode, NextVersion } from '@/sandbox/protocol';
import { judgeJob } from './judge-job';
import type { Verdict } from './judge-job';
import { jobsOf } from './jobs-of';
import type { PlannedJob } from './jobs-of';
import type { RecordedCase } from './recorded-case';
import { runJobs } from './run-jobs';

export interface ConformanceOptions {
  playgroundUrl: string;
  cases: RecordedCase[];
  versions: NextVersion[];
  modes: Mode[];
  /** How many playgrounds work at once. */
  parallel?: number;
  /** Hears of every verdict as it is reached. */
  onVerdict?(verdict: Verdict, done: number, of: number): void;
}

/** Six waits overlap well, and two cores are busy. */
const PARALLEL = 6;

/** Two leave a busy machine the time to keep to the waits of a case. */
const PARALLEL_AGAIN = 2;

/**
 * Runs cases through the playground's embed API in a browser and compares the answers with the recorded ones. A case
 * that differs, or gave no answer in time, is run once more with little beside it: a busy machine takes clock readings
 * apart and keeps answers waiting.
 */
export async function runConformance(options: ConformanceOptions): Promise<Verdict[]> {
  const { playgroundUrl, cases, versions, modes, parallel = PARALLEL, onVerdict } = options;
  const jobs = jobsOf(cases, versions, modes);
  const verdicts: Verdict[] = [];
  const again: Attempted[] = [];
  const conclude = (verdict: Verdict) => {
    verdicts.push(verdict);
    onVerdict?.(verdict, verdicts.length, jobs.length);
  };
  await runJobs(playgroundUrl, jobs, Math.min(parallel, jobs.length), async (job, result) => {
    const verdict = await judgeJob(job, result);
    if (verdict.differences.length > 0) again.push({ ...job, first: verdict });
    else conclude(verdict);
  });
  await runJobs(playgroundUrl, again, Math.min(PARALLEL_AGAIN, again.length), async (job, result) => {
    const second = await judgeJob(job, result);
    conclude(second.differences.length < job.first.differences.length ? second : job.first);
  });
  return verdicts;
}

interface Attempted extends PlannedJob {
  first: Verdict;
}
