import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickCode, editorIsReady, editorText, openWorkbench, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { getRoute } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
}

const problem = (page: Page, text: RegExp) => page.getByRole('button', { name: text });

test('table stake 2, types: a handler whose params are not those of the chosen release is a problem', async () => {
  await page.getByRole('tab', { name: 'app/api/comments/[id]/route.ts' }).click();
  await replaceText(
    page,
    'export async function GET(request: Request, { params }: { params: { id: string } }) {\n  return Response.json(params.id);\n}\n',
  );
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await problem(page, /`params` is a promise.*route\.ts:2/).waitFor({ timeout: 60_000 });
  await page.getByRole('radio', { name: '14', exact: true }).click();
  await page.getByText('No problems').waitFor({ timeout: 60_000 });
  await page.getByRole('radio', { name: '16', exact: true }).click();
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
});

test('the editor splits in two sides with tabs of their own, and closing the last tab joins them again', async () => {
  const right = page.getByRole('tablist', { name: 'Open files on the right' });
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+\\');
  await right.getByRole('tab').waitFor();
  await page.getByRole('row', { name: 'comments.ts' }).click();
  await expect.poll(() => right.getByRole('tab').count()).toBe(2);
  await expect.poll(() => page.locator('#editor-right .view-lines').innerText()).toContain('interface');
  await expect.poll(() => page.locator('#editor-left .view-lines').innerText()).toContain('NextRequest');
  await page.keyboard.press('ControlOrMeta+\\');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#editor-left') !== null)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// left');
  await right.getByRole('tab').first().click();
  await expect.poll(() => page.locator('#editor-right .view-lines').innerText()).toContain('left');
  for (const name of ['app/api/comments/route.ts', 'lib/comments.ts']) {
    await right.getByRole('tab', { name }).press('Delete');
  }
  await expect.poll(() => page.locator('.monaco-editor .view-lines').count()).toBe(1);
});

test('table stake 5, format: Shift+Alt+F formats the file, in its own quotes, and the cursor stays at its word', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await replaceText(page, "export   const a={b:'c'}\nexport const   here = 1");
  for (let press = 0; press < 3; press++) await page.keyboard.press('ControlOrMeta+ArrowLeft');
  await page.keyboard.press('Shift+Alt+f');
  await expect
    .poll(() => editorText(page), { timeout: 40_000 })
    .toBe("export const a = { b: 'c' };\nexport const here = 1;\n");
  await page.keyboard.type('X');
  await expect.poll(() => editorText(page)).toContain('export const Xhere = 1;');
  expect(asked.some((url) => url.endsWith('/format.worker.js'))).toBe(true);
});

test('a file that cannot be formatted stays as it is, and the reason is said', async () => {
  await replaceText(page, 'export const a = ;');
  await command(page, 'Format the document');
  await page.getByText(/Failed to format app\/api\/comments\/route\.ts: .*\(1:18\)/).waitFor({ timeout: 40_000 });
  expect(await editorText(page)).toBe('export const a = ;');
});

test('the values of a segment config are offered', async () => {
  await replaceText(page, getRoute('return new Response();'));
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type("export const dynamic = '");
  await page.locator('.suggest-widget').getByText('force-static').first().waitFor({ timeout: 40_000 });
});

test('with Format on save, Ctrl+S formats', async () => {
  await command(page, 'Settings');
  await page.getByRole('radiogroup', { name: 'Format on save' }).getByRole('radio', { name: 'On' }).click();
  await page.keyboard.press('Escape');
  await replaceText(page, 'export const   a=1');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => editorText(page), { timeout: 40_000 }).toBe('export const a = 1;\n');
});

test('F12 goes to a definition in another file', async () => {
  await replaceText(
    page,
    "import { listComments } from '@/lib/comments';\nexport const GET = () => Response.json(listComments());\n",
  );
  await page.waitForTimeout(1000);
  await page.keyboard.press('ControlOrMeta+Home');
  for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
  const opened = page.getByRole('tab', { name: 'lib/comments.ts' });
  const press = async () => {
    if ((await opened.count()) === 0) await page.keyboard.press('F12');
    return opened.count();
  };
  await expect.poll(press, { timeout: 40_000 }).toBe(1);
});

test('Vim’s keys are a choice that stays, and Ctrl+Enter still sends', async () => {
  await replaceText(page, 'one\ntwo\nthree');
  await command(page, 'Editor keys: Vim');
  await page.getByText('--NORMAL--').waitFor();
  await clickCode(page);
  await page.keyboard.type('ggdd');
  await expect.poll(() => editorText(page)).toBe('two\nthree');
  await page.keyboard.type('iX');
  await page.keyboard.press('Escape');
  await page.keyboard.type('u');
  await expect.poll(() => editorText(page)).toBe('two\nthree');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('region', { name: 'Response', exact: true }).getByRole('status').waitFor();
  await page.reload();
  await editorIsReady(page);
  await page.getByText('--NORMAL--').waitFor();
  await clickCode(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') === null)).toBe(true);
});

/** A page of its own, for what needs the files as a new visitor has them. */
async function openFresh(): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('Failed to open a page: the shared one has no browser.');
  return openWorkbench(browser);
}

test('each request of requests.http is sent from above it, and what is wrong in the file is a problem', async () => {
  const fresh = await openFresh();
  await fresh.getByRole('tab', { name: 'requests.http' }).click();
  await fresh.locator('.monaco-editor').getByRole('button', { name: 'Send request' }).nth(2).click({ timeout: 40_000 });
  await fresh
    .getByRole('region', { name: 'Response', exact: true })
    .getByText('201 Created')
    .waitFor({ timeout: 45_000 });
  await replaceText(fresh, '### List\nGET /api/comments\nbad header\n');
  await fresh.getByRole('tab', { name: /^Problems/ }).click();
  await problem(fresh, /this line has no colon.*requests\.http:3/).waitFor();
  await clickCode(fresh);
  await fresh.keyboard.press('ControlOrMeta+a');
  await fresh.keyboard.type('GET /api/comments');
  await fresh.getByText('No problems').waitFor();
  await fresh.keyboard.press('ControlOrMeta+Alt+r');
  await fresh.getByRole('region', { name: 'Response', exact: true }).getByText('200 OK').waitFor({ timeout: 45_000 });
  await fresh.context().close();
});

test('text is found in all files by keys, and the one palette has the editor’s commands and finishes their chords', async () => {
  const fresh = await openFresh();
  const lines = fresh.locator('.monaco-editor .view-lines');
  await lines.click();
  await fresh.keyboard.press('ControlOrMeta+Shift+f');
  const field = fresh.getByRole('searchbox', { name: 'Find in files' });
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await fresh.keyboard.type('interface (');
  await fresh.getByText('Nothing is found').waitFor();
  await fresh.getByRole('button', { name: 'Regular expression' }).click();
  await fresh.getByText('Failed to read /interface (/').waitFor();
  await field.fill('interface Comm\\w+');
  await field.press('Enter');
  const focused = () => fresh.evaluate(() => document.activeElement?.getAttribute('role'));
  await expect.poll(focused).toBe('option');
  await fresh.keyboard.press('Enter');
  await fresh.getByRole('tab', { name: 'lib/comments.ts', selected: true }).waitFor();
  await expect.poll(() => fresh.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  const commented = /\/\/ (export )?interface/;
  await fresh.keyboard.press('ControlOrMeta+k');
  await fresh.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => editorText(fresh)).toMatch(commented);
  await fresh.keyboard.press('F1');
  await fresh.getByRole('searchbox', { name: 'Search commands' }).fill('Remove Line Comment');
  await fresh.keyboard.press('Enter');
  await expect.poll(() => editorText(fresh)).not.toMatch(commented);
  await fresh.keyboard.press('Alt+z');
  await command(fresh, 'Word wrap: off');
  await fresh.context().close();
});
