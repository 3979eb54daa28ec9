import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeLink } from '@/lib/share/link';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';

/** The pages of docs/EMBED.md, as they stand there, on an origin that is not the playground's. */

const project: Project = {
  version: 1,
  title: 'Embedded',
  next: '16',
  mode: 'development',
  files: {
    'app/api/hello/route.ts': "export const GET = () => Response.json({ hello: 'embedded' });\n",
    'requests.http': 'GET http://localhost:3000/api/hello\n',
  },
  open: ['app/api/hello/route.ts'],
};

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const scenes: Project = {
  ...project,
  scenes: [
    { title: 'Hello', note: 'It greets.', files: {}, request: 'GET http://localhost:3000/api/hello' },
    { title: 'Bye', note: 'It leaves.', files: {} },
  ],
};

let site: TestSite;
let browser: Browser;
let page: Page;

function examples(): string[] {
  const text = readFileSync('docs/EMBED.md', 'utf8');
  return [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html = '']) =>
    html.replaceAll('#p1.LINK', encodeLink(project)).replaceAll('http://localhost:3000', inject('playgroundUrl')),
  );
}

beforeAll(async () => {
  const pages = examples().map((body) => ({ type: 'text/html', body }));
  const twice = pages[0]!.body.replace(/(<route-playground.*<\/route-playground>)/s, '$1$1');
  site = await serveFiles({
    ...Object.fromEntries(pages.map((file, index) => [`/${index}`, file])),
    ...Object.fromEntries(pages.map((file, index) => [`/isolated/${index}`, { ...file, headers: ISOLATED }])),
    '/far': { type: 'text/html', body: pages[0]!.body.replace('<h1>', '<h1 style="height: 3000px">') },
    '/scenes': {
      type: 'text/html',
      body: pages[0]!.body
        .replace(encodeLink(project), encodeLink(scenes))
        .replace('<route-playground', '<route-playground scenes autoplay'),
    },
    '/twice': { type: 'text/html', body: twice },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
});

afterEach(() => page.close());

async function open(path: string): Promise<void> {
  await page.goto(site.url.replace('localhost', '127.0.0.1').replace(/\/$/, '') + path);
}

/** Presses Send in an embedded playground, and waits for the answer. */
async function sendIn(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Send' }).click({ timeout: 30_000 });
  await frame.getByText('"embedded"').first().waitFor({ timeout: 30_000 });
}

const ELEMENT = '/0';
const IFRAME = '/1';
const SANDBOXED = '/2';
const PROGRAM = '/3';
const EXPLAINS = '/4';
const TESTS = '/5';
const FIXTURES = '/6';

test('the element shows the project of its link and answers', async () => {
  await open(ELEMENT);
  await sendIn(page.frameLocator('route-playground iframe'));
});

test('the element follows the theme of its page', async () => {
  await open(ELEMENT);
  const root = page.frameLocator('route-playground iframe').locator('html');
  await expect.poll(() => root.getAttribute('data-theme'), { timeout: 30_000 }).toBe('light');
  await page.frameLocator('route-playground iframe').getByRole('button', { name: 'Send' }).waitFor();
  await page.evaluate(() => (document.documentElement.style.color = 'oklch(0.95 0 0)'));
  await expect.poll(() => root.getAttribute('data-theme')).toBe('dark');
});

test('nothing is loaded before the element is scrolled to', async () => {
  await page.setViewportSize({ width: 1200, height: 400 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open('/far');
  await page.waitForTimeout(1000);
  expect(asked.filter((path) => path !== '/far' && path !== '/favicon.ico')).toEqual(['/embed.js']);
  await page.evaluate(() => scrollTo(0, 4000));
  await sendIn(page.frameLocator('route-playground iframe'));
});

test('scenes play by themselves with their notes, but for those who want less motion', async () => {
  await open('/scenes');
  const frame = page.frameLocator('route-playground iframe');
  const note = frame.getByRole('status', { name: 'Note' });
  await note.getByText('It greets.').waitFor({ timeout: 30_000 });
  await frame.getByText('"embedded"').first().waitFor({ timeout: 30_000 });
  await note.getByText('It leaves.').waitFor({ timeout: 30_000 });
  // who wants less motion begins by herself
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('/scenes');
  await frame.getByRole('button', { name: 'Play (P)' }).waitFor({ timeout: 30_000 });
});

test('two elements in one page of another site answer', async () => {
  await open('/twice');
  const frames = page.locator('route-playground');
  for (const index of [0, 1]) await sendIn(frames.nth(index).frameLocator('iframe'));
});

test('two elements in one page of the same site have one compiler', async () => {
  await page.goto(`${site.url}twice`);
  const frames = page.locator('route-playground');
  for (const index of [0, 1]) await sendIn(frames.nth(index).frameLocator('iframe'));
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  expect(targetInfos.filter(({ type, url }) => type === 'shared_worker' && url.includes('compiler'))).toHaveLength(1);
});

test('the iframe runs nothing before Send, and answers', async () => {
  await open(IFRAME);
  await sendIn(page.frameLocator('iframe'));
  expect(await page.frameLocator('iframe').locator('html').getAttribute('data-theme')).toBe('light');
});

test('a sandboxed iframe answers, too', async () => {
  await open(SANDBOXED);
  await sendIn(page.frameLocator('iframe'));
});

test('a program gets its answer', async () => {
  await open(PROGRAM);
  await expect
    .poll(() => page.locator('#out').innerText(), { timeout: 30_000 })
    .toBe(
      [
        '200 /api/greet {"hello":"Ada","rate":"rate of https://rates.example/eur"}',
        'app/api/greet/route.ts answers GET /api/greet',
        'GET of app/api/greet/route.ts returned 200',
        'fetch GET https://rates.example/eur: 200, cache BYPASS',
        'answered 200, 58 bytes',
      ].join('\n'),
    );
});

test('a program learns what the build decided, what the caches hold, and what they gave', async () => {
  await open(EXPLAINS);
  await expect
    .poll(() => page.locator('#out').innerText(), { timeout: 60_000 })
    .toBe(['revalidate is 60: app/api/time/route.ts:1', 'cache STALE', 'route /api/time is kept for 60 s'].join('\n'));
});

test('a program runs the tests of its project', async () => {
  await open(TESTS);
  await expect
    .poll(() => page.locator('#out').innerText(), { timeout: 30_000 })
    .toBe(
      [
        '1 passed, 1 failed',
        'refuses nobody: expected 200 to be 400 // Object.is equality',
        'app/api/greet/route.test.ts:10',
      ].join('\n'),
    );
});

test("a program's fixtures answer what a handler fetches", async () => {
  await open(FIXTURES);
  await expect
    .poll(() => page.locator('#out').innerText(), { timeout: 30_000 })
    .toBe(
      [
        '{"name":"Ada"}',
        'fetch GET https://api.example.com/users/1: 200 from a fixture, cache BYPASS',
        'nobody',
        'fetch GET https://api.example.com/users/1: 404 from a fixture, cache BYPASS',
      ].join('\n'),
    );
});

test.each([ELEMENT, IFRAME])('example %s works in a cross-origin isolated page', async (path) => {
  await open(`/isolated${path}`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await sendIn(page.frameLocator(path === ELEMENT ? 'route-playground iframe' : 'iframe'));
});
