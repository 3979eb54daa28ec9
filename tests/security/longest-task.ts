/** From when to when a task ran, in seconds since the page's navigation began. */
type Task = [start: number, end: number];

/** What the page's main thread had used of a processor, in seconds, at that time. */
interface Use {
  at: number;
  processor: number;
}

/** Puppeteer's and Playwright's alike. */
interface Measured {
  session: {
    send(method: 'Performance.enable', options: { timeDomain: 'threadTicks' }): Promise<unknown>;
    send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
  };
  page: { evaluate<T>(run: () => T): Promise<Awaited<T>> };
}

declare let endWatch: () => Promise<Task[]>;

/**
 * Runs a job and measures the page's longest task meanwhile, in milliseconds of its processor's time. The page itself
 * notes when its tasks began and ended, and is asked again and again how much its main thread has used: on a busy machine
 * a task also waits for other programs, which is not the page's fault. Chromium only.
 */
export async function measureLongestTask<T>(
  { session, page }: Measured,
  job: () => Promise<T>,
): Promise<{ result: T; longestTaskMs: number }> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const uses = [await readUse(session)];
  await page.evaluate(watchTasks);
  const sampling = new AbortController();
  const sampled = sampleUses(session, uses, sampling.signal);
  let tasks: Task[] = [];
  const result = await job().finally(async () => {
    tasks = await page.evaluate(() => endWatch());
    sampling.abort();
    await sampled;
    uses.push(await readUse(session));
  });
  return { result, longestTaskMs: 1000 * Math.max(0, ...tasks.map((task) => timeOf(task, uses))) };
}

/** Runs in the page. */
function watchTasks(): void {
  const tasks: [number, number][] = [];
  // It reports tasks of more than 50 ms.
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push([startTime / 1000, (startTime + duration) / 1000]);
  });
  observer.observe({ type: 'longtask' });
  const end = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    return tasks;
  };
  Object.assign(globalThis, { endWatch: end });
}

async function sampleUses(session: Measured['session'], uses: Use[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    uses.push(await readUse(session));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Without what it takes to ask. */
async function readUse(session: Measured['session']): Promise<Use> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    at: read('Timestamp') - read('NavigationStart'),
    processor: read('TaskDuration') - read('DevToolsCommandDuration'),
  };
}

/** At most as long as the task, and at most what was used between the last look before it and the first one after it. */
function timeOf([start, end]: Task, uses: Use[]): number {
  const before = uses.findLast(({ at }) => at <= start) ?? uses[0];
  const after = uses.find(({ at }) => at >= end) ?? uses.at(-1);
  if (!before || !after) throw new Error('Failed to measure: the page told nothing of its use of the processor.');
  return Math.min(end - start, after.processor - before.processor);
}
