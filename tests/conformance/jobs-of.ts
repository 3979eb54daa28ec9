import { NEXT_VERSIONS, type Mode, type NextVersion } from '@/sandbox/protocol';
import type { Job } from './job';
import type { RecordedCase } from './recorded-case';

export const MODES: Mode[] = ['development', 'production'];

/** A job and the case it comes from. */
export interface PlannedJob extends Job {
  source: RecordedCase;
}

/** Jobs for one server: usually one. */
export type PlannedJobs = readonly [PlannedJob, ...PlannedJob[]];

/** @returns what was recorded, on the versions and in the modes asked for: long waits first, so that they overlap */
export function jobsOf(cases: RecordedCase[], versions: readonly NextVersion[], modes: readonly Mode[]): PlannedJob[] {
  const jobs = versions.flatMap((next) =>
    modes.flatMap((mode) =>
      cases
        .filter((one) => wasRecorded(one, next, mode))
        .map((source) => ({ recordedCase: withoutAnswers(source), source, next, mode })),
    ),
  );
  return jobs.sort((a, b) => waitOf(b.source) - waitOf(a.source));
}

/** @returns what is to be recorded: what was, and of a case that holds no answer yet all that it is about */
export function jobsToRecord(
  cases: RecordedCase[],
  versions: readonly NextVersion[],
  modes: readonly Mode[],
): PlannedJob[] {
  const places = cases.map((one) => (hasAnswers(one) ? one : withPlaces(one)));
  return jobsOf(places, versions, modes);
}

function hasAnswers({ answers, builds }: RecordedCase): boolean {
  return Object.keys(answers).length > 0 || Object.keys(builds ?? {}).length > 0;
}

function withPlaces(one: RecordedCase): RecordedCase {
  const modes = MODES.filter((mode) => one.modes?.includes(mode === 'production' ? 'prod' : 'dev') ?? true);
  const versions = NEXT_VERSIONS.filter((next) => one.versions?.includes(Number(next)) ?? true);
  const empty = Object.fromEntries(modes.map((mode) => [mode, []]));
  return { ...one, answers: Object.fromEntries(versions.map((next) => [next, { ...empty }])) };
}

function wasRecorded(one: RecordedCase, next: NextVersion, mode: Mode): boolean {
  return one.answers[next]?.[mode] !== undefined || (mode === 'production' && one.builds?.[next] !== undefined);
}

function withoutAnswers({ answers: _, builds: __, ...rest }: RecordedCase): Job['recordedCase'] {
  return rest;
}

/** @returns a second or more that a case waits; short waits count as none, so that versions stay together */
function waitOf(one: RecordedCase): number {
  const sum = one.requests.reduce(
    (total, { repeat = 1, beforeMs = 0, gapMs = beforeMs }) => total + beforeMs + (repeat - 1) * gapMs,
    0,
  );
  return sum < 1000 ? 0 : sum;
}
