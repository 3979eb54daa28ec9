import type { BuildResult } from '@/sandbox/host/playground';
import type { Count } from './count';
import type { JobAnswer } from './job';
import { wordsOf } from './log-words';
import type { RecordedAnswer, RecordedBuild } from './recorded-case';

/** Lines of one answer's log, or of a failed build's, that only one side has. */
export interface LogDifference {
  /** Absent for a build. */
  id?: string;
  attempt?: number;
  missing: string[];
  extra: string[];
}

export interface LogComparison {
  /** The lines of a server's words, and of them those that the playground says as well. */
  count: Count;
  differences: LogDifference[];
}

/** Compares what a server printed with the `logs` of the answers and, of a failed build, with its diagnostics. */
export function compareLogs(
  recorded: { answers: RecordedAnswer[]; build: RecordedBuild | undefined },
  actual: { answers: JobAnswer[]; build: BuildResult | null },
): LogComparison {
  const parts = recorded.answers.map(({ id, attempt, log }) => {
    const answer = actual.answers.find((one) => one.id === id && one.attempt === attempt);
    return { about: { id, attempt }, ...compareLines(log ?? '', answer?.logs.map(({ text }) => text) ?? []) };
  });
  const { build } = recorded;
  const messages = actual.build?.diagnostics.map(({ message }) => message) ?? [];
  const ofBuild = build?.ok === false ? [{ about: {}, ...compareLines(build.log ?? '', messages) }] : [];
  const all = [...parts, ...ofBuild];
  return {
    count: { equal: sum(all.map(({ equal }) => equal)), total: sum(all.map(({ total }) => total)) },
    differences: all
      .filter(({ missing, extra }) => missing.length + extra.length > 0)
      .map(({ about, missing, extra }) => ({ ...about, missing, extra })),
  };
}

const ERROR = /^(⨯|\[?([A-Z]\w*)?(Error|Exception)\b|uncaught|unhandled)/;

/** @returns the lines of errors that only the playground has, where they are more than those it lacks: others have other words */
export function extraErrors({ missing, extra }: LogDifference): string[] {
  const errors = extra.filter((line) => ERROR.test(line));
  return errors.length > missing.filter((line) => ERROR.test(line)).length ? errors : [];
}

/** In whatever order: what is printed by several at once comes as it comes. */
function compareLines(log: string, texts: string[]): Count & { missing: string[]; extra: string[] } {
  const extra = wordsOf(texts.join('\n'));
  const wanted = wordsOf(log);
  const missing = wanted.filter((line) => {
    const at = extra.indexOf(line);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { equal: wanted.length - missing.length, total: wanted.length, missing, extra };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
