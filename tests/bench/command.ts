import { parseArgs } from 'node:util';
import { measureLinks } from '../share/measure-links';
import { measureFollow } from './measure-follow';
import { measureNextDev } from './measure-next-dev';
import { measurePackages } from './measure-packages';
import { measurePlayground, measureSwitches } from './measure-playground';
import { measureTests } from './measure-tests';
import { tableOf, type Sides } from './rows';

/** How often each side is measured, in turn, and how many times slower Chromium is made then; `next dev` is not. */
const RUNS = [
  { slowdown: 1, rounds: 5 },
  { slowdown: 4, rounds: 3 },
];

/** What is measured beside the table, by `--only`. */
const ALONE: Record<string, (url: string) => Promise<void>> = {
  follow: measureFollow,
  packages: measurePackages,
  tests: measureTests,
  async switches(url) {
    for (const { to, milliseconds } of await measureSwitches(url))
      console.log(`switch to ${to} -> first response: ${milliseconds.toFixed(0)} ms`);
  },
  async links() {
    console.log('Length of links, in characters');
    console.table(measureLinks());
  },
};

/**
 * `npm run bench`: times the playground, `next dev` 16 on the same files and, where there is one, an older build of the
 * playground in turn, and prints a table for docs/PERFORMANCE.md.
 * @param olderUrl where the older build is served
 */
export async function runCommand(playgroundUrl: string, args: string[], olderUrl: string | null): Promise<void> {
  const text = { type: 'string' } as const;
  const { only, rounds: wanted } = parseArgs({
    args,
    options: { url: text, against: text, only: text, rounds: text },
  }).values;
  if (only !== undefined) {
    const measure = ALONE[only];
    if (!measure)
      throw new Error(
        `Failed to measure ${only}: there is ${Object.keys(ALONE).join(', ')}, or no --only for the table.`,
      );
    return measure(playgroundUrl);
  }
  for (const { slowdown, rounds } of RUNS) {
    const sides: Sides = { ours: [], older: [], next: [] };
    const count = wanted === undefined ? rounds : Number(wanted);
    for (let round = 1; round <= count; round++) {
      console.log(`round ${round} of ${count}, the processor ${slowdown} times slower`);
      sides.ours.push(await measurePlayground(playgroundUrl, slowdown));
      if (olderUrl !== null) sides.older.push(await measurePlayground(olderUrl, slowdown));
      if (slowdown === 1) sides.next.push(await measureNextDev());
    }
    const speed = slowdown === 1 ? '' : `, Chromium’s processor ${slowdown} times slower`;
    console.log(`\nMedians of ${count}${speed}\n\n${tableOf(sides)}\n`);
  }
  await measureTests(playgroundUrl);
}
