import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import { launchChromium } from '../browser/chromium';
import { hostileInputs, projectOf } from './hostile-inputs';
import { measureLongestTask } from './longest-task';
import { startVictim, VISITOR_PAGE, type Victim } from './start-victim';

/** The deadline of a server that blocks, and 2 s more. */
const LONGEST_WAIT_MS = 7000;

let browser: Browser;
let victim: Victim;
let page: Page;

declare function create(options: { project: Project; view: 'headless' }): Promise<Omit<Playground, 'subscribe'>>;
declare let visited: { playground: Omit<Playground, 'subscribe'> };

beforeAll(async () => {
  // A small heap, so that filling it takes no minutes and no machine.
  browser = await launchChromium(['--js-flags=--max-old-space-size=700']);
  victim = await startVictim(inject('playgroundUrl'));
  page = await browser.newPage();
  await openPlayground();
});

afterAll(async () => {
  await browser.close();
  await victim.stop();
});

async function openPlayground(): Promise<void> {
  await page.goto(`${victim.url}${VISITOR_PAGE}`);
  await page.waitForFunction(() => 'ready' in globalThis);
  await page.evaluate(
    async (project) => {
      const playground = await create({ project, view: 'headless' });
      Object.assign(globalThis, { visited: { playground } });
      await playground.send({ url: '/api/fine' });
    },
    project({ 'app/api/fine/route.ts': "export const GET = () => new Response('fine');\n" }),
  );
}

function project(files: Record<string, string>): Project {
  return { version: 1, next: '16', mode: 'development', files };
}

beforeEach(async () => {
  await page.evaluate(() => visited.playground.restart());
});

// Again when it fails: on a busy machine the page may stand still through no fault of its own.
test.each(hostileInputs)('$name: the page lives, says what was, and goes on', { retry: 2 }, async (input) => {
  const { expected, abortAfterMs = null, longestMs = 100 } = input;
  const send = () => page.evaluate(sendHostile, { project: project(projectOf(input)), abortAfterMs });
  const { result: seen, longestTaskMs } = await measureLongestTask(browser, page, send);
  const { failure, text, status } = seen.answer;
  expect(failure?.kind ?? 'none').toMatch(expected.failure ?? 'none');
  if (expected.status) expect(status).toBe(expected.status);
  if (expected.message) expect(failure?.message).toMatch(expected.message);
  if (expected.text) expect(text).toBe(expected.text);
  expect(seen.next).toEqual({ status: 200, text: 'fine' });
  expect(seen.answer.durationMs).toBeLessThan(LONGEST_WAIT_MS);
  expect(longestTaskMs).toBeLessThan(longestMs);
});

/** Runs in the page. */
async function sendHostile({ project, abortAfterMs }: { project: Project; abortAfterMs: number | null }) {
  const { playground } = visited;
  await playground.setProject(project);
  const text = (body: Uint8Array) => new TextDecoder().decode(body.subarray(0, 1000));
  const options = abortAfterMs === null ? {} : { signal: AbortSignal.timeout(abortAfterMs) };
  const { status, failure, body, durationMs } = await playground.send({ url: '/api/hostile' }, options);
  const after = await playground.send({ url: '/api/fine' });
  return {
    answer: { status, failure, text: text(body), durationMs },
    next: { status: after.status, text: text(after.body), ...(after.failure && { failure: after.failure }) },
  };
}
