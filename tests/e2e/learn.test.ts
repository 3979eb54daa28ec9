import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PROGRESS_KEY } from '@/lib/lessons/progress-store';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { editorIsReady, editorText, isKept, replaceText } from './open-workbench';
import { getRoute, SLOW } from './use-workbench';

const LESSON = '/learn/first-handler/hello';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openLearn(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(inject('playgroundUrl') + path);
  return page;
}

test('a lesson is done: what is wrong is said, the solution can be looked at, and what was done is there after a reload', async () => {
  const page = await openLearn('/learn');
  await page.getByRole('link', { name: 'Begin with the first lesson' }).click();
  await editorIsReady(page);
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true });

  await replaceText(page, getRoute('return new Response("Hello! You asked for /api/hello");'));
  await lesson.getByText('1 of 2 pass.').waitFor({ timeout: SLOW });
  const check = lesson.getByRole('listitem').filter({ hasText: 'Failed: The address is the one of this request' });
  await check.getByText('The address is typed into the code').waitFor();
  expect(await check.getByRole('definition').allInnerTexts()).toEqual([
    'GET /api/hello?from=phone',
    '200 OK, Hello! You asked for /api/hello',
    'app/api/hello/route.ts:1',
  ]);
  expect(await findViolationsInBothThemes(page)).toEqual([]);

  await lesson.getByRole('button', { name: 'Show the solution beside my code' }).press('Enter');
  const solution = page.getByRole('dialog', { name: 'The solution beside your code' });
  await solution.locator('.modified .view-line').filter({ hasText: 'request.url' }).waitFor({ timeout: SLOW });
  await page.keyboard.press('Escape');
  await solution.waitFor({ state: 'detached' });

  const right = 'export function GET(request: Request) {\n  return new Response(`Hello! ${request.url}`);\n}\n';
  await replaceText(page, right);
  await lesson.getByText('All pass.').waitFor({ timeout: SLOW });
  await isKept(page, '"passed":["Greets with the address","The address is the one of this request"]');

  await page.reload();
  await editorIsReady(page);
  await lesson.getByText('All pass.').waitFor();
  await expect.poll(() => editorText(page)).toContain('Hello! ${request.url}');

  await lesson.getByRole('button', { name: 'Reset the lesson' }).press('Enter');
  await expect.poll(() => editorText(page)).toContain("new Response('Hello!')");
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => editorText(page)).toContain('Hello! ${request.url}');

  await page.getByRole('link', { name: 'Learn', exact: true }).press('Enter');
  await page.getByText('1 of 5 done').waitFor();
  await page.getByRole('link', { name: /^Done: Your first route handler/ }).waitFor();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
  await page.context().close();
});

test('a lesson answers its first Send before esbuild has come; the last of a part is done by keyboard alone', async () => {
  const page = await openLearn('/learn');
  const done = ['hello', 'json', 'address', 'page-or-route'].map((name) => [
    `first-handler/${name}`,
    '2026-01-01T00:00:00.000Z',
  ]);
  await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
    PROGRESS_KEY,
    JSON.stringify({ state: { done: Object.fromEntries(done) }, version: 0 }),
  ] as const);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/generated\/esbuild/, (route) => released.then(() => route.continue()));
  await page.reload();
  await tabTo(page, /^Go on: Return a Response/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/always-return$/);
  await editorIsReady(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('tabpanel', { name: 'Body' }).getByText('Hallo').waitFor({ timeout: SLOW });
  release();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('greeting/route.ts');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  const solution = 'content/lessons/01-first-handler/05-always-return/solution/app/api/greeting/route.ts';
  await page.evaluate((text) => navigator.clipboard.writeText(text), await readFile(solution, 'utf8'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText('All pass.').waitFor({ timeout: SLOW });
  // In the editor, Tab is a character until it is told otherwise.
  await page.keyboard.press('Control+m');
  await tabTo(page, /^Next lesson: POST/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/methods\/post$/);
  await page.goto(`${inject('playgroundUrl')}/learn`);
  await page.getByText('5 of 5 done').waitFor();
  await page.context().close();
});

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  for (let presses = 0; presses < 80 && !name.test(await focused()); presses += 1) await page.keyboard.press(key);
  expect(await focused()).toMatch(name);
}

test('without JavaScript the text of a lesson and its code are there', async () => {
  const page = await openLearn(LESSON, { javaScriptEnabled: false });
  await expect.poll(() => page.title()).toBe('Your first route handler · Route Handler Playground');
  expect(await page.getByText('A route handler is a function from a Request to a Response.').isVisible()).toBe(true);
  expect(await page.getByText('The address is the one of this request').isVisible()).toBe(true);
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toContain("return new Response('Hello!');");
  await page.context().close();
});

test('a lesson in a link opens as a lesson, and its checks are its own', async () => {
  const checks = [{ name: 'Answers', send: { url: '/api/a' }, expect: { status: 200 }, mistakes: [] }];
  const text = `---
title: Mine
summary: A lesson of my own.
next: ['16']
mode: development
minutes: 2
open: [app/api/a/route.ts]
---

Make it <b>answer</b>. [Nowhere](javascript:alert(1))

- [ ] Answers
`;
  const route = getRoute('return new Response(null, { status: 404 });');
  const files = { 'lesson.md': text, 'checks.json': JSON.stringify(checks), 'app/api/a/route.ts': route };
  const page = await openLearn(`/${encodeLink({ version: 1, next: '16', mode: 'development', files })}`);
  await page.getByRole('button', { name: 'Open as a lesson' }).click();
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true });
  await lesson.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  expect(await lesson.getByText('Make it <b>answer</b>. Nowhere').count()).toBe(1);
  expect(await lesson.getByRole('link', { name: 'Nowhere' }).count()).toBe(0);
  await lesson.getByRole('button', { name: 'Check', exact: true }).press('Enter');
  await lesson.getByText('The status is 404 Not Found; it should be 200.').first().waitFor({ timeout: SLOW });
  await page.context().close();
});
