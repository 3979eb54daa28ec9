import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from './judge-job';

/** `floor.json`: version and mode -> case -> how many lines of log words were equal when it was last written. */
export type Floor = Record<string, Record<string, number>>;

/** Some lines come on some runs only. */
const SHARE_THAT_ALWAYS_COMES = 0.97;

const file = path.resolve('tests/conformance/floor.json');

export function readFloor(): Floor {
  return JSON.parse(readFileSync(file, 'utf8')) as Floor;
}

/** Raises the floor to the figures of a run; none is ever lowered. */
export function raiseFloor(verdicts: Verdict[]): void {
  const floor = readFloor();
  for (const verdict of verdicts) {
    const lines = Math.max(floorOf(floor, verdict), verdict.logWords.equal);
    if (lines > 0) (floor[nameOf(verdict)] ??= {})[verdict.case] = lines;
  }
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}

/** @returns the equal lines that a case once had, on that version and in that mode */
export function floorOf(floor: Floor, about: Pick<Verdict, 'case' | 'next' | 'mode'>): number {
  return floor[nameOf(about)]?.[about.case] ?? 0;
}

/** @returns how many lines the cases that were run must have equal in all */
export function fewestLines(floor: Floor, verdicts: Verdict[]): number {
  const once = verdicts.reduce((sum, verdict) => sum + floorOf(floor, verdict), 0);
  return Math.floor(once * SHARE_THAT_ALWAYS_COMES);
}

function nameOf({ next, mode }: Pick<Verdict, 'next' | 'mode'>): string {
  return `${next} ${mode}`;
}
