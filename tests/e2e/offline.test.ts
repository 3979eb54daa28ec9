import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { listLessons } from '@/server/lessons/load-course';
import { withoutNumber } from '@/server/lessons/read-lesson';
import { launchChromium } from '../browser/chromium';
import { editorIsReady, replaceText } from './open-workbench';
import { passOn, type PassedOn } from './pass-on';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: PassedOn;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await passOn(inject('playgroundUrl'));
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

async function visit(path = '/'): Promise<void> {
  await page.goto(`${site.url}${path}`);
  await editorIsReady(page);
}

async function isReadyOffline(): Promise<void> {
  await page.getByRole('button', { name: 'ready offline' }).waitFor({ timeout: 120_000 });
}

async function send(): Promise<void> {
  await page.locator('[data-send]').click();
  await page
    .locator('[role=status]')
    .filter({ hasText: /^\s*200 OK/ })
    .waitFor({ timeout: 60_000 });
}

const bodyText = () => page.getByRole('tabpanel', { name: 'Body' }).innerText();

const WHOLE_MS = 400_000;

test(
  'after one visit everything goes on without the server: reload, an example and lessons never opened, an edit, another release',
  { timeout: WHOLE_MS },
  async () => {
    await visit();
    await isReadyOffline();
    await site.stop();
    await page.reload();
    await editorIsReady(page);
    await send();
    await page.goto(`${site.url}/examples/query-filter`);
    await editorIsReady(page);
    await send();
    await replaceText(page, 'export function GET() {\n  return Response.json({ written: "offline" });\n}\n');
    await send();
    await expect.poll(bodyText).toContain('offline');
    await page.getByRole('radio', { name: '14', exact: true }).click();
    await send();
    await expect.poll(bodyText).toContain('offline');
    const document = `{ openapi: '3.1.0', info: { title: 'Kept documentation', version: '1' }, paths: {} }`;
    await replaceText(page, `export function GET() {\n  return Response.json(${document});\n}\n`);
    await send();
    await page.getByRole('button', { name: 'Show as documentation' }).click();
    const frame = page.getByRole('dialog', { name: 'API documentation' }).locator('iframe').contentFrame();
    await frame.getByText('Kept documentation').waitFor({ timeout: 60_000 });
    expect(await frame.locator('body').evaluate(() => origin)).toBe('null');
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}/learn/first-handler/json`);
    await editorIsReady(page);
    await send();
    const lessons = (await listLessons()).map(({ part, name }) => `${withoutNumber(part)}/${withoutNumber(name)}`);
    const pages = ['/learn', '/learn/done', ...lessons.map((id) => `/learn/${id}`)];
    const texts = await page.evaluate((all) => Promise.all(all.map(async (url) => (await fetch(url)).text())), pages);
    expect(pages.filter((_, at) => !texts[at]?.includes('<h1'))).toEqual([]);
    // Another release and mode, the packages that lessons import, drawn pictures: all of it is there.
    for (const id of ['input/zod', 'caching/use-cache', 'other-systems/stripe-webhook', 'shipping/from-14-to-16']) {
      await page.goto(`${site.url}/learn/${id}`);
      await editorIsReady(page);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.getByText(/^\d of \d pass\.$/).waitFor({ timeout: 60_000 });
    }
  },
);

test('a new build is offered, waits for other tabs, and never gives its files to pages of the old one', async () => {
  // What was opened is kept either way; the rest would take its time.
  const keepsLittle = (code: string) => code.replaceAll('"first":true', '"first":false');
  site.changes.set('/sw.js', keepsLittle);
  await visit();
  await isReadyOffline();
  await page.reload();
  site.changes.set('/generated/packages/zod.js', (code) => `${code}// another build`);
  const isRefused = () =>
    page.evaluate(() =>
      fetch('/generated/packages/zod.js').then(
        () => false,
        () => true,
      ),
    );
  expect(await isRefused()).toBe(true);
  site.changes.set('/sw.js', (code) => keepsLittle(code).replace(/"id":"\w+"/, '"id":"newer"'));
  const other = await context.newPage();
  await other.goto(site.url);
  const offer = page.getByRole('button', { name: 'new version' });
  await offer.click({ timeout: 120_000 });
  const take = page.getByRole('button', { name: 'Reload with it' });
  await take.click();
  await page.getByText(/Close its other tab first/).waitFor();
  await other.close();
  await Promise.all([page.waitForEvent('load'), take.click()]);
  await editorIsReady(page);
  const builds = () => page.evaluate(() => caches.keys());
  await expect.poll(builds).toEqual(['route-playground:build newer']);
});
