import { parseArgs } from 'node:util';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { chosen, listOf } from './choose';
import { raiseFloor } from './floor';
import { MODES } from './jobs-of';
import type { Verdict } from './judge-job';
import { outdated, readKnownDifferences, unlisted } from './known-differences';
import { readCases } from './read-cases';
import { logTextOf, summaryOf, textOf, writeReport } from './report';
import { runConformance } from './run-conformance';
import { SEEDS, tally } from './tally';

/**
 * `npm run conformance`: runs the cases and prints what is equal.
 * @returns the exit code: 1 where a difference is not listed, or a listed one is gone
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
  if (values['raise-floor']) raiseFloor(tally(done.filter((verdict) => verdict.case !== SEEDS)));
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
  const gone = outdated(verdicts, known);
  const file = writeReport(verdicts, open);
  console.log(`\n${[summaryOf(verdicts), ...gone].join('\n')}`);
  console.log(`${open.length} differences that are not listed; every one is in ${file}`);
  return open.length + gone.length === 0 ? 0 : 1;
}

function printVerdict(verdict: Verdict): void {
  const { answers, builds, logWords } = verdict;
  const logged = logWords.total > 0 ? `, log words ${logWords.equal} of ${logWords.total}` : '';
  const built = builds.total > 0 ? `, build ${builds.equal === 1 ? 'equal' : 'DIFFERS'}` : '';
  console.log(
    `${verdict.case} (next ${verdict.next} ${verdict.mode}): ${answers.equal} of ${answers.total} equal${built}${logged}`,
  );
  for (const difference of verdict.differences) console.log(textOf(difference, true).replace(/^/gm, '    '));
  for (const difference of verdict.logDifferences) console.log(logTextOf(verdict, difference).replace(/^/gm, '    '));
}

function printProgress(_: Verdict, done: number, of: number): void {
  if (done % 100 === 0 || done === of) console.log(`${done} of ${of} cases run`);
}
