import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { clickCode, editorText, openWorkbench, replaceText } from './open-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const LAST = 'the last line of a long file';

test('on paper stand the files, whole, and the last response, and nothing of the panes', async () => {
  const page = await openWorkbench(browser);
  const filler = Array.from({ length: 200 }, (_, at) => `// ${at}`).join('\n');
  await replaceText(page, `export const GET = () => new Response('printed');\n${filler}\n// ${LAST}\n`);
  await page.locator('[data-send]').click();
  await page.getByText('200 OK').first().waitFor({ timeout: 60_000 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('.printed-project');
  await expect.poll(() => paper.innerText()).toContain(LAST);
  expect(await paper.innerText()).toMatch(/HTTP\/1\.1 200 OK[^]*printed/);
  expect(await page.locator('main').isVisible()).toBe(false);
  const isLonger = await page.evaluate(() => document.body.scrollHeight > innerHeight);
  expect(isLonger).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await expect.poll(() => paper.count()).toBe(0);
  await page.context().close();
});

test('the name of an export says in a hover what it is, with the page that documents it', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, 'export const revalidate = 60;\nexport const GET = () => Response.json(1);\n');
  const link = page.locator('.monaco-hover a');
  await expect
    .poll(
      async () => {
        await page.locator('.view-line').getByText('revalidate').first().hover();
        await page.waitForTimeout(1_000);
        return link.evaluateAll((all) => all.map((one) => one.getAttribute('data-href') ?? one.getAttribute('href')));
      },
      { timeout: 60_000 },
    )
    .toContain('https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#revalidate');
  expect((await page.locator('.monaco-hover').allInnerTexts()).join()).toContain('After how many seconds');
  await page.context().close();
});

test('a pasted curl to another server is refused with its reason, the old answer is said to be old, and one press sends it here', async () => {
  const page = await openWorkbench(browser);
  await page.locator('[data-send]').click();
  await page.getByText('200 OK').first().waitFor({ timeout: 60_000 });
  const url = page.getByRole('textbox', { name: 'URL' });
  await url.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', "curl -H 'X-A: b' https://api.example.com/api/comments?limit=1");
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => url.inputValue()).toContain('api.example.com');
  await page.locator('[data-send]').click();
  await page
    .getByText(/not to api\.example\.com/)
    .first()
    .waitFor();
  await page.getByText('The answer to an earlier request: this one was not sent.').waitFor();
  await page.getByRole('button', { name: 'Use /api/comments?limit=1 here' }).click();
  expect(await url.inputValue()).toBe('/api/comments?limit=1');
  await page.locator('[data-send]').click();
  await page.getByText('200 OK').first().waitFor({ timeout: 60_000 });
  await page.context().close();
});

test('at 1024 pixels the names of headers are read whole, and Alt+Z wraps long lines', async () => {
  const page = await openWorkbench(browser, { viewport: { width: 1024, height: 768 } });
  const long = `export const GET = () => new Response('${'long '.repeat(60)}', { headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'X-A' } });`;
  await replaceText(page, long);
  await page.locator('[data-send]').click();
  await page.getByText('200 OK').first().waitFor({ timeout: 60_000 });
  await page
    .getByRole('tab', { name: /^Headers/ })
    .last()
    .click();
  const names = page.locator('dt');
  await expect.poll(() => names.allInnerTexts()).toContain('access-control-expose-headers');
  expect(await names.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  const lines = page.locator('.monaco-editor .view-line');
  expect(await lines.count()).toBe(1);
  await clickCode(page);
  await page.keyboard.press('Alt+z');
  await expect.poll(() => lines.count()).toBeGreaterThan(1);
  await page.context().close();
});

test('a new project can be empty', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('button', { name: /^Your projects|^Projects/ }).click();
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('menuitem', { name: 'Empty' }).click();
  await expect.poll(() => editorText(page)).toContain('GET');
  await page.locator('[data-send]').click();
  await page.getByText('200 OK').first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole('row', { name: 'comments.ts' }).count()).toBe(0);
  await page.context().close();
});

test('on a phone the page is one pane wide before its scripts run', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inject('playgroundUrl'));
  const code = await page.getByRole('textbox', { name: 'Code' }).boundingBox();
  expect(code?.x).toBeLessThan(60);
  const main = await page.locator('main').boundingBox();
  expect(main?.width).toBe(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await context.close();
});

test('a route named as in Express is asked about; the request follows it, and its 404 renames the folder and asks again', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('button', { name: 'New route, file or folder' }).click();
  await page.getByRole('menuitem', { name: 'New route' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the new route' });
  await name.fill('/api/users/:id');
  await name.press('Enter');
  await page.getByText('Next.js writes it in brackets. Did you mean').waitFor();
  await name.press('Enter');
  const url = page.getByRole('textbox', { name: 'URL' });
  await expect.poll(() => url.inputValue()).toBe('/api/users/:id');
  expect(await editorText(page)).toMatch(/^\S/);
  await url.fill('/api/users/1');
  await page.locator('[data-send]').click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await response.getByText('Next.js takes this path literally').waitFor({ timeout: 60_000 });
  await response.getByRole('button', { name: 'app/api/users/[id]/route.ts' }).click();
  await response.getByText('200 OK').waitFor({ timeout: 60_000 });
  await page.getByRole('row', { name: '[id]' }).first().waitFor();
  await page.context().close();
});

test('by keyboard it is seen in both themes that Share has the focus, which has the accent’s colour itself', async () => {
  const page = await openWorkbench(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
  const share = page.getByRole('button', { name: 'Share' });
  await page.getByRole('button', { name: 'Help and settings' }).focus();
  await page.keyboard.press('Tab');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect
      .poll(() =>
        share.evaluate((button) => {
          const { outlineColor, outlineStyle, backgroundColor } = getComputedStyle(button);
          return outlineStyle === 'solid' && outlineColor !== backgroundColor;
        }),
      )
      .toBe(true);
  }
  await page.context().close();
});
