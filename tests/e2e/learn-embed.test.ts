import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { encodeLink } from '@/lib/share/link';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { linkedLesson } from './linked-lesson';
import { clickCode, editorIsReady } from './open-workbench';
import { getRoute, SLOW } from './use-workbench';

/** Lessons in the pages of another site. */

let browser: Browser;
let page: Page;
let elsewhere: TestSite;

beforeAll(async () => {
  browser = await launchChromium();
  const linked = `${inject('playgroundUrl')}/embed/learn/open?theme=dark${encodeLink(linkedLesson())}`;
  elsewhere = await serveFiles({
    '/linked': { type: 'text/html', body: `<iframe width="1200" height="700" src="${linked}"></iframe>` },
    '/': { type: 'text/html', body: '<h1>Our course</h1>' },
  });
});

afterAll(async () => {
  await browser.close();
  await elsewhere.close();
});

beforeEach(async () => {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});

afterEach(() => page.context().close());

const openElsewhere = (path: string) => page.goto(elsewhere.url.replace('localhost', '127.0.0.1').replace(/\/$/, path));
const frame = () => page.frameLocator('iframe');
const lesson = () => frame().getByRole('region', { name: 'Lesson', exact: true });

async function write(text: string): Promise<void> {
  await clickCode(frame());
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test('what “Share” writes is the lesson in another page: it is done there, and leads to the next', async () => {
  await page.goto(`${inject('playgroundUrl')}/learn/first-handler/hello`);
  await page.getByRole('button', { name: 'Share this lesson' }).click();
  const snippet = await page.getByRole('textbox', { name: 'This lesson in another page' }).inputValue();
  await openElsewhere('/');
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), snippet);
  await lesson().getByRole('heading', { level: 1, name: 'Your first route handler' }).waitFor({ timeout: SLOW });

  await write(getRoute('return new Response("Hello! You asked for /api/hello");'));
  await lesson().getByText('The address is typed into the code').first().waitFor({ timeout: SLOW });
  await write('export const GET = (request: Request) => new Response(`Hello! ${request.url}`);');
  await lesson().getByText('All pass.').waitFor({ timeout: SLOW });
  await lesson()
    .getByRole('link', { name: /^Next lesson/ })
    .first()
    .click();
  await lesson().getByRole('heading', { level: 1, name: 'Answer with JSON' }).waitFor({ timeout: SLOW });

  const opened = page.waitForEvent('popup');
  await frame().getByRole('link', { name: 'Open the lesson' }).click();
  expect(new URL((await opened).url()).pathname).toBe('/learn/first-handler/json');
  const contents = page.waitForEvent('popup');
  await lesson().getByRole('link', { name: 'All lessons' }).click();
  expect(new URL((await contents).url()).pathname).toBe('/learn');
});

test('axe finds nothing in an embedded lesson, in either theme', async () => {
  await page.goto(`${inject('playgroundUrl')}/embed/learn/first-handler/hello`);
  await editorIsReady(page);
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('a lesson that a link carries is embedded with its checks, in the theme that its address names', async () => {
  await openElsewhere('/linked');
  await lesson().getByRole('heading', { level: 1, name: 'Mine' }).waitFor({ timeout: SLOW });
  await expect.poll(() => frame().locator('html').getAttribute('data-theme')).toBe('dark');
  await lesson().getByRole('button', { name: 'Check', exact: true }).click();
  await lesson().getByText('The status is 404 Not Found; it should be 200.').first().waitFor({ timeout: SLOW });
});
