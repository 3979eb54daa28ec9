import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tally } from './tally';

/** `floor.json`: how many answers, builds and lines of log words were equal when it was last written. They may only rise. */
export interface Floor {
  /** Once true, the suite fails on every difference that is not listed, and the figures below no longer matter. */
  strict: boolean;
  /** By version and mode, such as `16 development`. */
  equal: Record<string, EqualAtLeast>;
}

export interface EqualAtLeast {
  answers: number;
  builds: number;
  logWords: number;
}

const file = path.resolve('tests/conformance/floor.json');

export function readFloor(): Floor {
  return JSON.parse(readFileSync(file, 'utf8')) as Floor;
}

/** Raises the floor to the figures of a run; none is ever lowered. */
export function raiseFloor(tallies: Tally[]): void {
  const floor = readFloor();
  for (const { next, mode, answers, builds, logWords } of tallies) {
    const known = floorOf(floor, next, mode);
    floor.equal[`${next} ${mode}`] = {
      answers: Math.max(known.answers, answers.equal),
      builds: Math.max(known.builds, builds.equal),
      logWords: Math.max(known.logWords, logWords.equal),
    };
  }
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}

export function floorOf(floor: Floor, next: string, mode: string): EqualAtLeast {
  return floor.equal[`${next} ${mode}`] ?? { answers: 0, builds: 0, logWords: 0 };
}
