/** How often each thing is timed. */
export interface Rounds {
  edits: number;
  sends: number;
}

/** Who opens a project reads before the first edit; both sides get that time. */
export const READING_MS = 3000;

/** Between one edit or request and the next; both sides get that time. */
export const PAUSE_MS = 50;

/** All in milliseconds. */
export interface Timings {
  /** From nothing to the first answer. */
  startMs: number;
  /** From an edit to the answer that shows it, one a round. */
  editMs: number[];
  /** From a request to its answer, one a round, with a pause between them as a person leaves. */
  sendMs: number[];
  /** The same without a pause, as a tool that measures servers asks. */
  backToBackMs: number[];
}

/** A switch of release or mode: what to, and how long until the first answer of that. */
export interface Switch {
  to: string;
  milliseconds: number;
}

/** @returns the value that `percent` of the values do not exceed */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
