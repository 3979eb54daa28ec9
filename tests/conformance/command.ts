import { parseArgs } from 'node:util';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { chosen, listOf } from './choose';
import { fewestLines, raiseFloor, readFloor } from './floor';
import { MODES } from './jobs-of';
import type { Verdict } from './judge-job';
import { outdated, readKnownDifferences, unlisted } from './known-differences';
import { readCases } from './read-cases';
import { logTextOf, summaryOf, textOf, writeReport } from './report';
import { runConformance } from './run-conformance';
import { SEEDS, tally } from './tally';

/**
 * `npm run conformance`: runs the cases and prints what is equal.
 * @returns the exit code: 1 where a difference is not listed, a listed one is gone, or the servers say less than before
 */
export async function runCommand(playgroundUrl: string, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const cases = readCases(listOf(values.case), values.cases);
  const done = await runConformance({
    playgroundUrl,
    cases,
    versions: chosen(NEXT_VERSIONS, listOf(values.next)),
    modes: chosen(MODES, listOf(values.mode)),
    ...(values.parallel === undefined ? {} : { parallel: Number(values.parallel) }),
    onVerdict: values.verbose ? printVerdict : printProgress,
  });
  if (values['raise-floor']) raiseFloor(done.filter((verdict) => verdict.case !== SEEDS));
  return conclude(done);
}

const OPTIONS = {
  next: { type: 'string', multiple: true },
  mode: { type: 'string', multiple: true },
  case: { type: 'string', multiple: true },
  cases: { type: 'string' },
  parallel: { type: 'string' },
  verbose: { type: 'boolean' },
  'raise-floor': { type: 'boolean' },
  url: { type: 'string' },
} as const;

function conclude(verdicts: Verdict[]): number {
  const known = readKnownDifferences();
  const open = unlisted(
    verdicts.flatMap((verdict) => verdict.differences),
    known,
  );
  const faults = [...outdated(verdicts, known), ...tooQuiet(verdicts)];
  const file = writeReport(verdicts, open);
  console.log(`\n${[summaryOf(verdicts), ...faults].join('\n')}`);
  console.log(`${open.length} differences that are not listed; every one is in ${file}`);
  return open.length + faults.length === 0 ? 0 : 1;
}

/** @returns a sentence for every version and mode whose servers said less than they once did */
function tooQuiet(verdicts: Verdict[]): string[] {
  const floor = readFloor();
  return tally(verdicts).flatMap(({ next, mode, logWords }) => {
    const fewest = fewestLines(
      floor,
      verdicts.filter((verdict) => verdict.next === next && verdict.mode === mode),
    );
    return logWords.equal >= fewest
      ? []
      : [`next ${next} ${mode}: ${logWords.equal} log words are equal, not ${fewest}`];
  });
}

function printVerdict(verdict: Verdict): void {
  const { answers, builds, logWords, cacheStates, reasons } = verdict;
  const logged = logWords.total > 0 ? `, log words ${logWords.equal} of ${logWords.total}` : '';
  const built = builds.total > 0 ? `, build ${builds.equal === 1 ? 'equal' : 'DIFFERS'}` : '';
  const traced = cacheStates.total > 0 ? `, cache states ${cacheStates.equal} of ${cacheStates.total}` : '';
  const explained = reasons.total > 0 ? `, reasons ${reasons.equal} of ${reasons.total}` : '';
  const about = `${verdict.case} (next ${verdict.next} ${verdict.mode})`;
  console.log(`${about}: ${answers.equal} of ${answers.total} equal${built}${logged}${traced}${explained}`);
  for (const difference of verdict.differences) console.log(textOf(difference, true).replace(/^/gm, '    '));
  for (const difference of verdict.logDifferences) console.log(logTextOf(verdict, difference).replace(/^/gm, '    '));
}

function printProgress(_: Verdict, done: number, of: number): void {
  if (done % 100 === 0 || done === of) console.log(`${done} of ${of} cases run`);
}
