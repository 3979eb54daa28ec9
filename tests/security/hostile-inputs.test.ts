import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import { launchChromium } from '../browser/chromium';
import { evaluateIn } from './evaluate-in';
import { hostileInputs, projectOf } from './hostile-inputs';
import { measureLongestTask } from './longest-task';
import { startVictim, VISITOR_PAGE, type Victim } from './start-victim';

/** The deadline of a server that blocks, and 2 s more. */
const LONGEST_WAIT_MS = 7000;

let browser: Browser | null = null;
let victim: Victim;
let page: CDPSession;

declare function create(options: { project: Project; view: 'headless' }): Promise<Omit<Playground, 'subscribe'>>;
declare let visited: { playground: Omit<Playground, 'subscribe'> };

beforeAll(async () => {
  victim = await startVictim(inject('playgroundUrl'));
});

afterAll(async () => {
  await browser?.close();
  await victim.stop();
});

// One input's failure must not be the next one's.
async function usePage(): Promise<Browser> {
  onTestFailed(closeBrowser);
  if (browser) await evaluateIn(page, () => visited.playground.restart(), null);
  return (browser ??= await openPlayground());
}

async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

async function openPlayground(): Promise<Browser> {
  // A small heap, so that filling it takes no minutes and no machine.
  const opened = await launchChromium(['--js-flags=--max-old-space-size=700']);
  const tab = await opened.newPage();
  await tab.goto(`${victim.url}${VISITOR_PAGE}`);
  await tab.waitForFunction(() => 'ready' in globalThis);
  page = await tab.context().newCDPSession(tab);
  const files = { 'app/api/fine/route.ts': "export const GET = () => new Response('fine');\n" };
  await evaluateIn(page, startPlayground, project(files));
  return opened;
}

/** Runs in the page. */
async function startPlayground(project: Project): Promise<void> {
  const playground = await create({ project, view: 'headless' });
  Object.assign(globalThis, { visited: { playground } });
  await playground.send({ url: '/api/fine' });
}

function project(files: Record<string, string>): Project {
  return { version: 1, next: '16', mode: 'development', files };
}

// Again when it fails: on a busy machine the page may stand still through no fault of its own.
test.each(hostileInputs)(
  '$name: the page lives, says what was, and goes on',
  { retry: 3, timeout: 60_000 },
  async (input) => {
    const opened = await usePage();
    const { expected, abortAfterMs = null, longestMs = 100 } = input;
    const send = () => evaluateIn(page, sendHostile, { project: project(projectOf(input)), abortAfterMs });
    const { result: seen, longestTaskMs } = await measureLongestTask(opened, send);
    const { failure, text, status } = seen.answer;
    expect(failure?.kind ?? 'none').toMatch(expected.failure ?? 'none');
    if (expected.status) expect(status).toBe(expected.status);
    if (expected.message) expect(failure?.message).toMatch(expected.message);
    if (expected.text) expect(text).toBe(expected.text);
    expect(seen.next).toEqual({ status: 200, text: 'fine' });
    expect(seen.answer.durationMs).toBeLessThan(LONGEST_WAIT_MS);
    expect(longestTaskMs).toBeLessThan(longestMs);
  },
);

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
