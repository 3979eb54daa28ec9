import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LogDifference } from './compare-logs';
import type { Count } from './count';
import type { Difference, Verdict } from './judge-job';
import { SEEDS, tally } from './tally';

const folder = path.resolve('tests/conformance/report');

/** @returns the figures as text: a line per version and mode, then builds and log words */
export function summaryOf(verdicts: Verdict[]): string {
  const ours = tally(verdicts.filter((verdict) => verdict.case !== SEEDS));
  const seeds = tally(verdicts.filter((verdict) => verdict.case === SEEDS));
  return [
    ...ours.map(({ next, mode, answers }) => `next ${next} ${mode.padEnd(11)}  equal answers ${show(answers)}`),
    ...ours
      .filter(({ builds }) => builds.total > 0)
      .map(({ next, builds }) => `next ${next} builds       equal ${show(builds)}`),
    ...ours.map(({ next, mode, logWords }) => `next ${next} ${mode.padEnd(11)}  log words equal ${show(logWords)}`),
    ...ours
      .filter(({ cacheStates }) => cacheStates.total > 0)
      .map(
        ({ next, mode, cacheStates }) =>
          `next ${next} ${mode.padEnd(11)}  cache states in the trace ${show(cacheStates)}`,
      ),
    ...ours
      .filter(({ reasons }) => reasons.total > 0)
      .map(({ next, mode, reasons }) =>
        mode === 'production'
          ? `next ${next} builds       reasons that make the mark ${show(reasons)}`
          : `next ${next} ${mode.padEnd(11)}  marks of a build told by runs ${show(reasons)}`,
      ),
    ...seeds.map(
      ({ next, mode, answers }) => `next ${next} ${mode.padEnd(11)}  case ${SEEDS}: equal answers ${show(answers)}`,
    ),
  ].join('\n');
}

/** Writes report/report.json and report/report.txt. @returns the text's path */
export function writeReport(verdicts: Verdict[], unlisted: Difference[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'report.json'), JSON.stringify({ tally: tally(verdicts), verdicts }, null, 2));
  const file = path.join(folder, 'report.txt');
  const differences = verdicts.flatMap((verdict) => verdict.differences);
  writeFileSync(
    file,
    [
      summaryOf(verdicts),
      ...differences.map((one) => textOf(one, unlisted.includes(one))),
      ...verdicts.flatMap((verdict) => verdict.logDifferences.map((one) => logTextOf(verdict, one))),
    ].join('\n\n'),
  );
  return file;
}

/** @returns one difference as text: what it is about, then a line for each thing that differs */
export function textOf(difference: Difference, isUnlisted: boolean): string {
  const { case: name, next, mode, id, attempt, lines } = difference;
  const about = id === undefined ? 'build' : `${id} #${attempt ?? 0}`;
  return [
    `${name} (next ${next} ${mode}) ${about}${isUnlisted ? '' : ' [known]'}`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

/** @returns one difference of logs as text: `-` what the server printed, `+` what only the playground did */
export function logTextOf({ case: name, next, mode }: Verdict, { id, attempt, missing, extra }: LogDifference): string {
  const about = id === undefined ? 'build' : `${id} #${attempt ?? 0}`;
  return [
    `${name} (next ${next} ${mode}) ${about} log words`,
    ...missing.map((line) => `  - ${line}`),
    ...extra.map((line) => `  + ${line}`),
  ].join('\n');
}

function show({ equal, total }: Count): string {
  // Rounded down: 100 % means all of them.
  const percent = total === 0 ? 100 : Math.floor((equal / total) * 1000) / 10;
  return `${equal} of ${total} (${percent} %)`;
}
