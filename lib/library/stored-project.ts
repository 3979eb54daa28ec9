import { readWork, type Work } from './work';

/** One of the visitor's projects. */
export interface StoredProject {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Another one with every write, so that a tab can see that another has written. */
  revision: string;
  work: Work;
}

/** What is stored and cannot be read; it is left as it is. */
export interface BrokenProject {
  id: string;
  message: string;
  raw: unknown;
}

export type ReadProject =
  { state: 'stored'; stored: StoredProject } | { state: 'broken'; broken: BrokenProject } | { state: 'none' };

/** Reads what is stored under an id; `undefined` where nothing is. */
export function readStoredProject(id: string, value: unknown): ReadProject {
  if (value === undefined) return { state: 'none' };
  const work = readWork(isRecord(value) ? value['work'] : null);
  if (!work.ok) return { state: 'broken', broken: { id, message: work.message, raw: value } };
  const changedAt = isRecord(value) && typeof value['changedAt'] === 'number' ? value['changedAt'] : 0;
  return { state: 'stored', stored: { id, changedAt, revision: revisionOf(value), work: work.work } };
}

/** All of a library; the one changed last comes first. */
export function readStoredProjects(entries: [string, unknown][]): {
  stored: StoredProject[];
  broken: BrokenProject[];
} {
  const read = entries.map(([id, value]) => readStoredProject(id, value));
  return {
    stored: read
      .flatMap((one) => (one.state === 'stored' ? [one.stored] : []))
      .sort((a, b) => b.changedAt - a.changedAt),
    broken: read.flatMap((one) => (one.state === 'broken' ? [one.broken] : [])),
  };
}

/** Whether what is stored is not the version that a writer expects; without an expectation it never is. */
export function isOtherVersion(stored: unknown, expected: string | null | undefined): boolean {
  return expected !== undefined && stored !== undefined && revisionOf(stored) !== expected;
}

function revisionOf(value: unknown): string {
  return isRecord(value) && typeof value['revision'] === 'string' ? value['revision'] : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
