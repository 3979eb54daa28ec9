import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import type { Job, JobResult } from './job';
import { servePage } from '../serve-page';

/** So many jobs without an end, one after the other, mean that the playground is down, not that it differs. */
const GIVE_UP_AFTER = 24;

/**
 * Runs jobs in one Chromium, `parallel` at a time, and hands over each result as it comes.
 * @param playgroundUrl where the playground is served
 */
export async function runJobs<T extends Job>(
  playgroundUrl: string,
  jobs: T[],
  parallel: number,
  onResult: (job: T, result: JobResult) => Promise<void>,
): Promise<void> {
  if (jobs.length === 0) return;
  const [browser, server] = await Promise.all([launchChromium(), servePage('tests/conformance/page/page.ts')]);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => typeof globalThis.runJob === 'function');
    const waiting = [...jobs];
    let brokenInARow = 0;
    const work = async (slot: number) => {
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        const result = await runJob(page, slot, playgroundUrl, job);
        brokenInARow = result.broken === undefined ? 0 : brokenInARow + 1;
        if (brokenInARow === GIVE_UP_AFTER) throw new Error(`Failed to run the cases: ${result.broken ?? ''}`);
        await onResult(job, result);
      }
    };
    await Promise.all(Array.from({ length: parallel }, (_, slot) => work(slot)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function runJob(
  page: Page,
  slot: number,
  playgroundUrl: string,
  { recordedCase, next, mode }: Job,
): Promise<JobResult> {
  return page.evaluate(([slot, url, job]) => globalThis.runJob(slot, url, job), [
    slot,
    playgroundUrl,
    { recordedCase, next, mode },
  ] as const);
}
