import type { Mode, NextVersion } from '@/sandbox/protocol';
import { compareAnswer } from './compare-answer';
import { compareBuild } from './compare-build';
import { compareLogs, extraErrors, type LogDifference } from './compare-logs';
import type { Count } from './count';
import { countCacheStates } from './count-cache-states';
import { countExpected } from './count-expected';
import { countReasons } from './count-reasons';
import { createNormalizer } from './create-normalizer';
import type { JobAnswer, JobResult } from './job';
import type { PlannedJob } from './jobs-of';
import { isListed } from './known-differences';
import type { RecordedAnswer } from './recorded-case';

/** One answer (or, without an id, one build) that is not what the server gave. */
export interface Difference {
  case: string;
  next: NextVersion;
  mode: Mode;
  /** Absent for a build. */
  id?: string;
  attempt?: number;
  lines: string[];
}

/** How a job came out. */
export interface Verdict {
  case: string;
  next: NextVersion;
  mode: Mode;
  answers: Count;
  builds: Count;
  differences: Difference[];
  /** Lines of words that the server printed, and of them those the playground logged or gave as a diagnostic. */
  logWords: Count;
  logDifferences: LogDifference[];
  /** Answers with a cache state in their head, and of them those of which the trace says the same. */
  cacheStates: Count;
  /** Route handlers in a build's table, and of them those whose reason, or in development whose run, makes the recorded mark. */
  reasons: Count;
}

/** Compares a job's result with what was recorded. */
export async function judgeJob(job: PlannedJob, result: JobResult): Promise<Verdict> {
  const { source, next, mode } = job;
  const about = { case: source.name, next, mode };
  const normalizers = { recorded: createNormalizer(), actual: createNormalizer() };
  const recordedAnswers = askedFor(job);
  const build = mode === 'production' ? source.builds?.[next] : undefined;
  const logs = compareLogs({ answers: recordedAnswers, build }, result);
  const loggedErrors = (id?: string, attempt?: number) =>
    logs.differences
      .filter((log) => log.id === id && log.attempt === attempt)
      .flatMap(extraErrors)
      .map((line) => `log: only the playground says ${JSON.stringify(line)}`);
  const differences: Difference[] = [];
  for (const recorded of recordedAnswers) {
    const actual = result.answers.find(({ id, attempt }) => id === recorded.id && attempt === recorded.attempt);
    const lines = actual
      ? await compareAnswer(recorded, withBody(actual), normalizers)
      : [`no answer: ${result.broken ?? 'the request was not sent'}`];
    // of a server that ended nothing more is heard
    if (!recorded.closed) lines.push(...loggedErrors(recorded.id, recorded.attempt));
    if (lines.length > 0) differences.push({ ...about, id: recorded.id, attempt: recorded.attempt, lines });
  }
  const answers = { equal: recordedAnswers.length - differences.length, total: recordedAnswers.length };
  const buildLines = build ? [...compareBuild(build, result.build, next), ...loggedErrors()] : [];
  if (buildLines.length > 0) differences.push({ ...about, lines: buildLines });
  const builds = { equal: build && buildLines.length === 0 ? 1 : 0, total: build ? 1 : 0 };
  return {
    ...{ ...about, answers, builds, differences },
    ...{ logWords: logs.count, logDifferences: logs.differences },
    cacheStates: countCacheStates(recordedAnswers, result.answers, ({ id, attempt }) =>
      isListed({ ...about, id, attempt }),
    ),
    reasons: build
      ? countReasons(build, result.build, Object.keys({ ...source.files, ...source.filesFor?.[next] }))
      : countExpected(source.builds?.[next], result.answers),
  };
}

/** Less the answers to bytes that no HTTP client sends (a raw CONNECT): there is no request to give the playground. */
function askedFor({ source, next, mode }: PlannedJob): RecordedAnswer[] {
  const ids = new Set(source.requests.map((request) => request.id));
  return (source.answers[next]?.[mode] ?? []).filter((answer) => ids.has(answer.id));
}

function withBody({ bodyBase64, ...answer }: JobAnswer) {
  return { ...answer, body: new Uint8Array(Buffer.from(bodyBase64, 'base64')) };
}
