import type { Browser } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * Runs a job and measures the longest task of any page meanwhile: how long the page stood still, in milliseconds of its
 * own processor time, so that what else the machine does is not counted. Chromium only.
 */
export async function measureLongestTask<T>(
  browser: Browser,
  job: () => Promise<T>,
): Promise<{ result: T; longestTaskMs: number }> {
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] });
  let trace: Buffer | undefined;
  try {
    const result = await job();
    trace = await browser.stopTracing();
    return { result, longestTaskMs: longestTask(trace) };
  } finally {
    if (!trace) await browser.stopTracing();
  }
}

function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const main = new Set(traceEvents.filter(isMain).map(threadOf));
  const times = traceEvents
    .filter((event) => event.ph === 'X' && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur);
  if (times.length === 0) throw new Error('Failed to measure: the trace holds no task of a page.');
  return times.reduce((longest, time) => Math.max(longest, time), 0) / 1000;
}
