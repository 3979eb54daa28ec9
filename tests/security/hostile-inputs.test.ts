import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import { launchWithPuppeteer } from '../browser/puppeteer';
import { hostileInputs, hostileProject, pathOf } from './hostile-inputs';
import { measureLongestTask } from './longest-task';
import { startVictim, VISITOR_PAGE, type Victim } from './start-victim';

/** A server that blocks has 5 s of the processor's time: ten times as long where a busy computer gives it a tenth. */
const LONGEST_WAIT_MS = 52_000;

let browser: Browser | null = null;
let victim: Victim;
let page: Page;
let session: CDPSession;

declare function create(options: { project: Project; view: 'headless' }): Promise<Omit<Playground, 'subscribe'>>;
declare let visited: { playground: Omit<Playground, 'subscribe'> };

beforeAll(async () => {
  victim = await startVictim(inject('playgroundUrl'));
});

afterAll(async () => {
  await closeBrowser();
  await victim.stop();
});

// One input's failure must not be the next one's.
async function usePage(): Promise<void> {
  onTestFailed(closeBrowser);
  if (browser) return page.evaluate(() => visited.playground.restart());
  // A small heap, so that filling it takes no minutes and no machine.
  browser = await launchWithPuppeteer(['--js-flags=--max-old-space-size=700']);
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.goto(`${victim.url}${VISITOR_PAGE}`);
  await page.waitForFunction(() => 'ready' in globalThis);
  await page.evaluate(startPlayground, hostileProject);
}

async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Runs in the page. */
async function startPlayground(project: Project): Promise<void> {
  const playground = await create({ project, view: 'headless' });
  Object.assign(globalThis, { visited: { playground } });
  await playground.send({ url: '/api/fine' });
}

test.each(hostileInputs.map((input, index) => ({ ...input, url: pathOf(index) })))(
  '$name: the page lives, says what was, and goes on',
  { retry: 1, timeout: 120_000 },
  async ({ url, says, stopAfterMs = null, longestMs = 100 }) => {
    await usePage();
    const send = () => page.evaluate(sendHostile, { url, stopAfterMs });
    const { result: seen, longestTaskMs } = await measureLongestTask({ session, page }, send);
    expect(seen.answer).toMatch(says);
    expect(seen.next).toMatch(/^200 OK[\s\S]*fine/);
    expect(seen.durationMs).toBeLessThan(LONGEST_WAIT_MS);
    expect(longestTaskMs).toBeLessThan(longestMs);
  },
);

/** Runs in the page. */
async function sendHostile({ url, stopAfterMs }: { url: string; stopAfterMs: number | null }) {
  const send = async (to: string, options: { signal?: AbortSignal } = {}) => {
    const { status, statusText, failure, body, durationMs } = await visited.playground.send({ url: to }, options);
    const text = [`${status} ${statusText}`, failure?.message, new TextDecoder().decode(body.subarray(0, 1000))];
    return { text: text.join('\n'), durationMs };
  };
  const answer = await send(url, stopAfterMs === null ? {} : { signal: AbortSignal.timeout(stopAfterMs) });
  return { answer: answer.text, durationMs: answer.durationMs, next: (await send('/api/fine')).text };
}
