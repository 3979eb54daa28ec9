import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { openLearn } from './open-learn';
import { editorIsReady } from './open-workbench';

/** How the pages of the course come and what they are like to look at. */

const LESSON = '/learn/state/proxy';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each([
  [390, 844],
  [1024, 768],
  [1440, 900],
])('axe finds nothing at %i x %i, in either theme', { timeout: 200_000 }, async (width, height) => {
  const page = await openLearn(browser, '/learn', { viewport: { width, height } });
  expect(await findViolationsInBothThemes(page), 'contents').toEqual([]);
  await page.goto(`${inject('playgroundUrl')}/learn/done`);
  expect(await findViolationsInBothThemes(page), 'closing page').toEqual([]);
  await page.goto(inject('playgroundUrl') + LESSON);
  await editorIsReady(page);
  expect(await findViolationsInBothThemes(page), 'lesson').toEqual([]);
  await page.context().close();
});

test.each(['/learn', LESSON])(
  'on a slow network the first paint of %s has the text, and nothing moves after it',
  { timeout: 120_000 },
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const slow = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 100_000 };
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', slow);
    await page.addInitScript(noteMoves);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js$/, (route) => released.then(() => route.continue()));
    await page.goto(inject('playgroundUrl') + path, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBeGreaterThan(0);
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain(path === LESSON ? 'You will guard everything' : 'Your first route handler');
    release();
    if (path === LESSON) await editorIsReady(page);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.001);
    await context.close();
  },
);

/** Runs in the page: adds up how far things moved that nobody touched. */
function noteMoves(): void {
  const page = Object.assign(globalThis, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.moved += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

test('the course follows the theme of the system while it is open', async () => {
  const page = await openLearn(browser, '/learn');
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  expect(await theme()).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(theme).toBe('dark');
  await page.context().close();
});

test('on a phone a lesson is shared from the end of its text', async () => {
  const page: Page = await openLearn(browser, LESSON, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('button', { name: 'Share this lesson' }).tap();
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'This lesson', exact: true });
  expect(await link.inputValue()).toBe(inject('playgroundUrl') + LESSON);
  await page.context().close();
});

test('a lesson is printed as its text and its code’s steps, without the tools around it', async () => {
  const page = await openLearn(browser, LESSON);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('You will guard everything').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Check', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Share this lesson' }).isVisible()).toBe(false);
  await page.context().close();
});
