import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { servePage } from '../serve-page';
import type { JobResult, Jobs } from './job';
import type { PlannedJob, PlannedJobs } from './jobs-of';
import { folderOf } from './shares-server';

/** So many groups without an end, one after the other, mean that the playground is down, not that it differs. */
const GIVE_UP_AFTER = 24;

/**
 * Runs groups of jobs in one Chromium, each group on a fresh server, `parallel` groups at a time, and hands over each
 * job's result as it comes.
 * @param playgroundUrl where the playground is served
 */
export async function runJobs(
  playgroundUrl: string,
  groups: PlannedJobs[],
  parallel: number,
  onResult: (job: PlannedJob, result: JobResult) => Promise<void>,
): Promise<void> {
  if (groups.length === 0) return;
  const [browser, server] = await Promise.all([launchChromium([]), servePage('tests/conformance/page/page.ts')]);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => typeof globalThis.runJobs === 'function');
    const waiting = [...groups];
    let brokenInARow = 0;
    const work = async (slot: number) => {
      for (let jobs = waiting.shift(); jobs; jobs = waiting.shift()) {
        const results = await runOnPage(page, slot, playgroundUrl, jobs);
        const broken = results[0]?.broken;
        brokenInARow = broken === undefined ? 0 : brokenInARow + 1;
        if (brokenInARow === GIVE_UP_AFTER) throw new Error(`Failed to run the cases: ${broken ?? ''}`);
        for (const [index, job] of jobs.entries()) await onResult(job, ownResult(results[index]!, job, jobs));
      }
    };
    await Promise.all(Array.from({ length: Math.min(parallel, groups.length) }, (_, slot) => work(slot)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function runOnPage(page: Page, slot: number, url: string, jobs: PlannedJobs): Promise<JobResult[]> {
  const sent = jobs.map(({ recordedCase, next, mode }) => ({ recordedCase, next, mode })) as unknown as Jobs;
  return page.evaluate(([slot, url, jobs]) => globalThis.runJobs(slot, url, jobs), [slot, url, sent] as const);
}

/** Of a build that was shared, a job has what does not lie in another's folder. */
function ownResult({ build, ...result }: JobResult, job: PlannedJob, jobs: PlannedJobs): JobResult {
  const others = jobs.filter((other) => other !== job).map((other) => folderOf(other)?.replace(/^app/, ''));
  const isOwn = (route: string) => !others.some((other) => `${route}/`.startsWith(`${other}/`));
  return { ...result, build: build && { ...build, routes: build.routes.filter(({ route }) => isOwn(route)) } };
}
