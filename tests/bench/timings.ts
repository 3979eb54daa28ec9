/** Who opens a project reads before the first edit or request; both sides get that time. */
export const READING_MS = 3000;

/** Between one edit or request and the next; both sides get that time. */
export const PAUSE_MS = 50;

/** Between one save of a test file and the next: whoever saves looks at the results. */
export const SAVE_PAUSE_MS = 1000;

/** How often each thing is done in a round, on both sides. */
export const COUNTS = {
  /** Requests without a pause, the first of a visit. */
  firstSends: 100,
  firstEdits: 20,
  /** The last of the edits of a visit, which are timed once more. */
  lateEdits: 60,
  /** All edits of a visit. */
  edits: 120,
  /** Requests with a pause, after the first edits. */
  pausedSends: 20,
  /** Requests without a pause, after all edits and so many others. */
  lateSends: 180,
  largeEdits: 20,
} as const;

/** @returns the value that `percent` of the values do not exceed */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
