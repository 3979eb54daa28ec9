import { beforeAll, describe, expect, inject, it } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { isWhole } from '../is-whole';
import { readCommit } from '../commit-third';
import { createChoice } from './create-choice';
import { fewestLines, readFloor } from './floor';
import { MODES } from './jobs-of';
import { outdated, readKnownDifferences, unlisted } from './known-differences';
import type { Verdict } from './judge-job';
import { readCases } from './read-cases';
import { summaryOf, textOf, writeReport } from './report';
import { runConformance } from './run-conformance';
import { SEEDS, tally } from './tally';

/** Six servers, some 4,700 answers; a slow machine takes its time. */
const HOOK_TIMEOUT_MS = 45 * 60_000;

const known = readKnownDifferences();
const floor = readFloor();
let verdicts: Verdict[] = [];

beforeAll(async () => {
  const cases = readCases();
  verdicts = await runConformance({
    playgroundUrl: inject('playgroundUrl'),
    cases,
    versions: NEXT_VERSIONS,
    modes: MODES,
    ...(isWhole ? {} : { isChosen: createChoice(cases, readCommit()) }),
  });
  writeReport(
    verdicts,
    unlisted(
      verdicts.flatMap(({ differences }) => differences),
      known,
    ),
  );
  console.log(summaryOf(verdicts));
}, HOOK_TIMEOUT_MS);

describe.each(combinations())('Next.js $next in $mode', ({ next, mode }) => {
  const here = () => verdicts.filter((verdict) => verdict.next === next && verdict.mode === mode);

  it('answers as a real server, but for the listed differences', () => {
    const open = unlisted(
      here().flatMap(({ differences }) => differences),
      known,
    );
    expect(here().length).toBeGreaterThan(0);
    expect(open.map((difference) => textOf(difference, true))).toEqual([]);
  });

  it('logs the words of a real server at least as often as before', () => {
    const ours = here().filter((verdict) => verdict.case !== SEEDS);
    expect(tally(ours)[0]?.logWords.equal).toBeGreaterThanOrEqual(fewestLines(floor, ours));
  });
});

it('lists no difference that is gone', () => {
  expect(outdated(verdicts, known)).toEqual([]);
});

function combinations() {
  return NEXT_VERSIONS.flatMap((next) => MODES.map((mode) => ({ next, mode })));
}
