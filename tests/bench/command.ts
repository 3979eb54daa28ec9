import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Project } from '@/lib/project/project';
import { measureLinks } from '../share/measure-links';
import { compareVisits } from './compare-visits';
import { measureFollow } from './measure-follow';
import { measureNextDev } from './measure-next-dev';
import { measurePlayground } from './measure-playground';
import { percentile, PAUSE_MS, READING_MS, type Timings } from './timings';

const EXAMPLE = 'content/examples/comments';
const EXAMPLE_URL = '/api/comments';

/** `npm run bench`: times the playground and `next dev` 16 on the same files, one after the other, and prints both; before that, how long links are. `olderUrl`: an older build of the playground to measure beside this one. */
export async function runCommand(playgroundUrl: string, args: string[], olderUrl: string | null): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '60' },
      url: { type: 'string' },
      against: { type: 'string' },
      only: { type: 'string' },
    },
  });
  if (values.only === 'follow') return measureFollow(playgroundUrl);
  await compareVisits(playgroundUrl, olderUrl);
  if (values.only === 'visits') return;
  console.log('Length of links, in characters');
  console.table(measureLinks());
  const edits = Number(values.rounds);
  const rounds = { edits, sends: edits * 3 };
  const theirs = await measureNextDev(rounds);
  const ours = await measurePlayground(playgroundUrl, readExample(), EXAMPLE_URL, rounds);
  console.log(`\nBoth at rest for ${READING_MS / 1000} s between the first answer and the first edit, and for`);
  console.log(`${PAUSE_MS} ms after every edit and request but those sent back to back`);
  console.log(`${edits} edits, 2 x ${rounds.sends} sends          playground     next dev 16    ratio`);
  printRows('edit -> fresh response', ours, theirs, 'editMs');
  printRows('send -> response', ours, theirs, 'sendMs');
  printRows('  back to back', ours, theirs, 'backToBackMs');
  printRow('start -> first response', ours.startMs, theirs.startMs);
  console.log(`start -> first response, browser cache filled: ${show(ours.warmStartMs)}`);
  const order = ours.exampleIsAheadOfEsbuild ? 'before esbuild arrived' : 'AFTER esbuild arrived';
  console.log(`start -> first response, empty cache, an example: ${show(ours.exampleStartMs)}, ${order}`);
  if (olderUrl !== null) {
    const older = await measurePlayground(olderUrl, readExample(), EXAMPLE_URL, rounds);
    console.log('\nThis build beside the older one');
    printRows('edit -> fresh response', ours, older, 'editMs');
    printRows('send -> response', ours, older, 'sendMs');
    printRows('  back to back', ours, older, 'backToBackMs');
    printRow('start -> first response', ours.startMs, older.startMs);
    printRow('  browser cache filled', ours.warmStartMs, older.warmStartMs);
    printRow('  an example', ours.exampleStartMs, older.exampleStartMs);
  }
  for (const { to, milliseconds } of ours.switches)
    console.log(`switch to ${to} -> first response: ${show(milliseconds)}`);
}

function printRows(what: string, ours: Timings, theirs: Timings, of: 'editMs' | 'sendMs' | 'backToBackMs'): void {
  for (const percent of [50, 95])
    printRow(`${what}, p${percent}`, percentile(ours[of], percent), percentile(theirs[of], percent));
}

function printRow(what: string, ours: number, theirs: number): void {
  console.log(
    `${what.padEnd(32)}${show(ours).padStart(14)}${show(theirs).padStart(16)}${(ours / theirs).toFixed(2).padStart(9)}`,
  );
}

function show(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

/** @returns the project a visitor sees first */
function readExample(): Project {
  const nested = path.resolve(EXAMPLE, 'files');
  const folder = statSync(nested, { throwIfNoEntry: false }) ? nested : path.resolve(EXAMPLE);
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  const read = (name: string) =>
    [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')] as const;
  return { version: 1, next: '16', mode: 'development', files: Object.fromEntries(files.map(read)) };
}
