import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tally } from './tally';

/** `floor.json`: by version and mode, how many lines of log words were equal when it was last written. */
export type Floor = Record<string, number>;

const file = path.resolve('tests/conformance/floor.json');

export function readFloor(): Floor {
  return JSON.parse(readFileSync(file, 'utf8')) as Floor;
}

/** Raises the floor to the figures of a run; none is ever lowered. */
export function raiseFloor(tallies: Tally[]): void {
  const floor = readFloor();
  for (const { next, mode, logWords } of tallies) {
    floor[`${next} ${mode}`] = Math.max(floorOf(floor, next, mode), logWords.equal);
  }
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}

export function floorOf(floor: Floor, next: string, mode: string): number {
  return floor[`${next} ${mode}`] ?? 0;
}
