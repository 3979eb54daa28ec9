import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { Difference, Verdict } from './judge-job';

/** A difference from real servers that a browser cannot close. `known-differences.json` holds the list. */
export interface KnownDifference {
  case: string;
  /** Of one request; of all requests of the case where it is absent. `build` stands for the build. */
  id?: string;
  attempt?: number;
  versions?: NextVersion[];
  modes?: Mode[];
  /** Why, for users: it is shown under "Differences from a real server". */
  reason: string;
}

export function readKnownDifferences(): KnownDifference[] {
  return JSON.parse(readFileSync(path.resolve('content/known-differences.json'), 'utf8')) as KnownDifference[];
}

/** @returns the differences that no entry of the list covers */
export function unlisted(differences: Difference[], list: KnownDifference[]): Difference[] {
  return differences.filter((difference) => !list.some((entry) => covers(entry, difference)));
}

/** @returns whether an answer is listed as different */
export function isListed(answer: Omit<Difference, 'lines'>): boolean {
  return readKnownDifferences().some((entry) => covers(entry, answer));
}

/** @returns a sentence for every entry of the list that no longer holds somewhere it was looked for */
export function outdated(verdicts: Verdict[], list: KnownDifference[]): string[] {
  return list.flatMap((entry) =>
    verdicts
      .filter(
        (verdict) => isAbout(entry, verdict) && !verdict.differences.some((difference) => covers(entry, difference)),
      )
      .map(
        ({ next, mode }) =>
          `${entry.case} ${entry.id ?? ''} (${next} ${mode}) is listed as a difference, and there is none`,
      ),
  );
}

function covers(entry: KnownDifference, difference: Omit<Difference, 'lines'>): boolean {
  if (!isAbout(entry, difference)) return false;
  if (entry.id !== undefined && entry.id !== (difference.id ?? 'build')) return false;
  return entry.attempt === undefined || entry.attempt === difference.attempt;
}

function isAbout(entry: KnownDifference, about: { case: string; next: NextVersion; mode: Mode }): boolean {
  return (
    entry.case === about.case &&
    (entry.versions?.includes(about.next) ?? true) &&
    (entry.modes?.includes(about.mode) ?? true)
  );
}
