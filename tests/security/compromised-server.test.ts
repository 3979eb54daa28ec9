import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {} from '@/sandbox/host/fixtures/test-page';
import { serveTestPage, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';
import { startStallProbe, type StallProbe } from './stall-probe';

/** What the host does with a server that speaks to it as no server does. */
let site: TestSite;
let browser: Browser;
let page: Page;

declare function probe(): StallProbe;

beforeAll(async () => {
  const body = await readFile(new URL('fixtures/compromised-server.js', import.meta.url), 'utf8');
  site = await serveTestPage({ '/runtime.js': { type: 'text/javascript', body } });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(site.url);
  await page.addScriptTag({ content: `globalThis.probe = ${startStallProbe.toString()}` });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

// On a busy machine the deadline, of 6 s here, may come first: none of the project's code has begun.
const FLOODED = expect.stringMatching(
  /^the server (sent more than a page can take in|was still starting after .*); it was restarted$/,
);
const cases = [
  { url: '/small', what: 'a flood of small messages', longestMs: 100, failure: FLOODED },
  { url: '/large', what: 'a flood of messages of 1 MB', longestMs: 250, failure: FLOODED },
  { url: '/junk', what: 'a flood of what is no message', longestMs: 100, failure: FLOODED },
  { url: '/empty', what: 'a flood of empty batches', longestMs: 100, failure: FLOODED },
  { url: '/chunks', what: 'chunks of 1 MB without credit', longestMs: 250, failure: FLOODED },
  { url: '/heads', what: 'a flood of response heads', longestMs: 100, failure: FLOODED },
  {
    url: '/pongs',
    what: 'guessed answers to pings',
    longestMs: 100,
    failure: FLOODED,
  },
  {
    url: '/frame',
    what: 'a flood of messages to the frame',
    longestMs: 100,
    failure: expect.stringMatching(/was still starting|crashed/),
  },
  {
    url: '/fails',
    what: 'a forged failure',
    longestMs: 100,
    failure: 'the server crashed: because I say so; it was restarted',
  },
  {
    url: '/dies',
    what: 'a worker that ends in the middle of an answer',
    longestMs: 100,
    failure: 'the server crashed: it closed itself; it was restarted',
  },
  { url: '/deep', what: 'a value nested 200 deep', longestMs: 100, failure: null },
  { url: '/prototype', what: 'keys that would pollute a prototype', longestMs: 100, failure: null },
];

test.each(cases)(
  '$what: the page lives, says what was, and goes on',
  { retry: 1 },
  async ({ url, longestMs, failure }) => {
    const seen = await page.evaluate(async (url) => {
      const playground = createTestPlayground({ deadlineMs: 1000 });
      await playground.setProject({ version: 1, next: '16', mode: 'development', files: {} });
      await playground.send({ url: '/fine' });
      const stalls = probe();
      const { failure } = await playground.send({ url });
      const { status, body } = await playground.send({ url: '/fine' });
      const stall = await stalls.stop();
      playground.dispose();
      return {
        failure: failure?.message ?? null,
        next: [status, new TextDecoder().decode(body)],
        stall,
        polluted: 'polluted' in {},
      };
    }, url);
    expect(seen).toMatchObject({ failure, next: [200, 'fine'], polluted: false });
    expect(seen.stall.longestMs / seen.stall.slowdown).toBeLessThan(longestMs);
  },
);
