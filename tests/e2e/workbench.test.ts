import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickCode, editorIsReady, editorText, isKept, openWorkbench, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

const browser = () => page.context().browser()!;

test('table stake 5, undo: it still works after a look at another tab', async () => {
  await replaceText(page, 'export const changed = 1;\n');
  await page.getByRole('tab', { name: 'requests.http' }).click();
  await expect.poll(() => editorText(page)).toContain('### List comments');
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
  await expect.poll(() => editorText(page)).toContain('changed');
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editorText(page)).toContain('listComments');
});

test('an edit survives a reload once it is kept, tabs and request too', async () => {
  await expect.poll(() => page.title()).toBe('Comments API · Route Handler Playground');
  await replaceText(page, 'export const kept = 1;\n');
  await page.getByRole('textbox', { name: 'URL' }).fill('/api/comments?kept=1');
  await page.getByRole('tab', { name: 'app/api/comments/[id]/route.ts' }).press('Delete');
  await isKept(page, 'export const kept = 1;');
  await isKept(page, '"tabs":["app/api/comments/route.ts","requests.http"]');
  await page.reload();
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toContain('export const kept = 1;');
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/comments?kept=1');
  expect(await page.getByRole('tablist', { name: 'Open files' }).getByRole('tab').count()).toBe(2);
});

test('the form and requests.http are two views of the same request', async () => {
  await page.getByRole('textbox', { name: 'URL' }).fill('/api/comments?limit=2');
  expect(await page.getByRole('textbox', { name: 'Value of parameter 1' }).inputValue()).toBe('2');
  await page.getByRole('checkbox', { name: 'Send parameter 1' }).uncheck();
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/comments');
  await page.getByRole('checkbox', { name: 'Send parameter 1' }).check();
  await page.getByRole('tab', { name: 'requests.http' }).click();
  await expect.poll(() => editorText(page)).toContain('GET /api/comments?limit=2');
  await replaceText(page, '### Only\nDELETE /api/comments/7\nX-Test: 1\n');
  await expect.poll(() => page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/comments/7');
  expect(await page.getByRole('combobox', { name: 'Method' }).inputValue()).toBe('DELETE');
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
});

test('files are made with a template, renamed in place, and deleted with a way back', async () => {
  const tree = page.getByRole('treegrid', { name: 'Files' });
  await page.getByRole('button', { name: 'New route, file or folder' }).click();
  await page.getByRole('menuitem', { name: 'New file' }).click();
  await page.getByRole('textbox', { name: 'Name of the new file' }).fill('[id]/likes/route.ts');
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toContain('export async function GET');
  await page.getByRole('tab', { name: /^Routes/ }).click();
  await page.getByRole('button', { name: '/api/comments/[id]/likes', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Files' }).click();

  await tree.getByRole('row', { name: 'lib' }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of lib' }).fill('data');
  await page.keyboard.press('Enter');
  await tree.getByRole('row', { name: 'data' }).waitFor();

  await tree.getByRole('row', { name: 'data' }).focus();
  await page.keyboard.press('Delete');
  await tree.getByRole('row', { name: 'comments.ts' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await tree.getByRole('row', { name: 'comments.ts' }).waitFor();
});

test('table stake 3, errors: a type error is listed with its place, and the place opens', async () => {
  await page.getByRole('row', { name: 'comments.ts' }).click();
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
  await replaceText(
    page,
    "import { cookies } from 'next/headers';\n\nexport async function GET() {\n  const jar: number = await cookies();\n  return Response.json(jar);\n}\n",
  );
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problem = page.getByRole('button', {
    name: /Type 'ReadonlyRequestCookies' is not assignable to type 'number'/,
  });
  await problem.waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'requests.http' }).click();
  await problem.click();
  await expect.poll(() => editorText(page)).toContain('const jar');
});

test('table stake 20, keyboard: Escape, then Tab, leaves the editor; coming back, Tab indents again', async () => {
  const inEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
  await replaceText(page, 'const a = 1;\n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect.poll(inEditor).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(inEditor).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(inEditor).toBe(true);
});

test('the first paint shows the code before the editor is loaded, and nothing moves when it is', async () => {
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const html = await (await fetch(page.url())).text();
  expect(html).toContain('listComments');
  await opened.goto(page.url());
  await editorIsReady(opened);
  await opened.waitForTimeout(1000);
  const shifted = await opened.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
  expect(shifted).toBeLessThan(0.01);
  await context.close();
});

test('table stake 19, panes and theme: they are remembered', async () => {
  const opened = await openWorkbench(browser(), { colorScheme: 'light' });
  const files = opened.locator('#pane-files');
  const before = (await files.boundingBox())!.width;
  await opened.getByRole('separator', { name: 'Resize the files' }).focus();
  for (let press = 0; press < 3; press++) await opened.keyboard.press('ArrowRight');
  const after = (await files.boundingBox())!.width;
  expect(after).toBeGreaterThan(before + 20);
  await opened.getByRole('button', { name: 'Theme: system' }).click();
  await opened.getByRole('menuitemradio', { name: 'Dark' }).click();
  await opened.reload();
  await editorIsReady(opened);
  expect(await opened.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(Math.abs((await files.boundingBox())!.width - after)).toBeLessThan(3);
  await opened.context().close();
});

test('table stake 19, phone: it shows one pane at a time', async () => {
  const phone = await openWorkbench(browser(), { viewport: { width: 390, height: 844 }, hasTouch: true });
  const panes = phone.getByRole('navigation', { name: 'Panes' });
  await panes.getByRole('button', { name: 'Request' }).tap();
  await phone.getByRole('textbox', { name: 'URL' }).waitFor();
  await expect.poll(() => phone.locator('.monaco-editor').first().isVisible()).toBe(false);
  await panes.getByRole('button', { name: 'Files' }).tap();
  await phone.getByRole('row', { name: 'comments.ts' }).tap();
  await expect.poll(() => editorText(phone)).toContain('export');
  await expect.poll(() => phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await phone.context().close();
});
