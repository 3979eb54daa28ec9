import type { Mode, NextVersion } from '@/sandbox/protocol';
import { floorOf, readFloor } from './floor';
import { groupJobs } from './group-jobs';
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
  /** Which of what was recorded is run; all of it by default. */
  isChosen?: (job: PlannedJob) => boolean;
  /** How many playgrounds work at once. */
  parallel?: number;
  /** Hears of every verdict as it is reached. */
  onVerdict?(verdict: Verdict, done: number, of: number): void;
}

/** Six waits overlap well, and two cores are busy. */
const PARALLEL = 6;

/**
 * Runs cases through the playground's embed API in a browser and compares the answers with the recorded ones. A case
 * that is not as it should be runs again, alone on a fresh server, and that counts: on a busy machine clock readings are
 * further apart, caches grow stale and answers are late.
 */
export async function runConformance(options: ConformanceOptions): Promise<Verdict[]> {
  const { playgroundUrl, cases, versions, modes, isChosen = () => true, parallel = PARALLEL, onVerdict } = options;
  const jobs = jobsOf(cases, versions, modes).filter(isChosen);
  const isInDoubt = createDoubt();
  const verdicts: Verdict[] = [];
  const again: PlannedJob[] = [];
  const conclude = (verdict: Verdict) => {
    verdicts.push(verdict);
    onVerdict?.(verdict, verdicts.length, jobs.length);
  };
  await runJobs(playgroundUrl, groupJobs(jobs), parallel, async (job, result) => {
    const verdict = await judgeJob(job, result);
    if (isInDoubt(verdict)) again.push(job);
    else conclude(verdict);
  });
  const alone = again.map((job) => [job] as const);
  await runJobs(playgroundUrl, alone, 1, async (job, result) => conclude(await judgeJob(job, result)));
  return verdicts;
}

/** Whether a case has a difference that is not listed, or logged less than it once did. */
function createDoubt(): (verdict: Verdict) => boolean {
  const known = readKnownDifferences();
  const floor = readFloor();
  return (verdict) =>
    unlisted(verdict.differences, known).length > 0 || verdict.logWords.equal < floorOf(floor, verdict);
}
