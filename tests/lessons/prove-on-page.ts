import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { servePage } from '../serve-page';
import type { ProofJob, ProofResult } from './proof';

/** Three servers wait for one another well on two cores. */
const PARALLEL = 3;

/** Shows jobs in one page of one browser, several at once, and hands over what came of each. */
export async function proveOnPage<Job extends ProofJob>(
  playgroundUrl: string,
  jobs: Job[],
  onResult: (job: Job, result: ProofResult) => void,
  parallel = PARALLEL,
): Promise<void> {
  if (jobs.length === 0) return;
  const [browser, server] = await Promise.all([launchChromium([]), servePage('tests/lessons/page/page.ts')]);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => typeof globalThis.prove === 'function');
    const waiting = groupsOf(jobs);
    const work = async (slot: number) => {
      for (let group = waiting.shift(); group; group = waiting.shift())
        for (const job of group) onResult(job, await ask(page, slot, playgroundUrl, job));
    };
    await Promise.all(Array.from({ length: Math.min(parallel, waiting.length) }, (_, slot) => work(slot)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Servers of one kind follow on one another: a change of the kind takes one more server. */
function groupsOf<Job extends ProofJob>(jobs: Job[]): Job[][] {
  const groups = [...new Set(jobs.map(({ group }) => group))].map((name) => jobs.filter(({ group }) => group === name));
  const kindOf = ([job]: Job[]) => `${job?.project.mode} ${job?.project.next}`;
  return groups.sort((a, b) => kindOf(a).localeCompare(kindOf(b)));
}

function ask(page: Page, slot: number, url: string, asked: ProofJob) {
  const { project, original, checks, untilFailed, group, isStateless } = asked;
  const job: ProofJob = { project, original, checks, untilFailed, group, isStateless };
  return page.evaluate(([slot, url, job]) => globalThis.prove(slot, url, job), [slot, url, job] as const);
}
