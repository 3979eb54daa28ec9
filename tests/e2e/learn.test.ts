import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { linkedLesson } from './linked-lesson';
import { openLearn } from './open-learn';
import { editorIsReady, editorText, isKept, replaceText } from './open-workbench';
import { getRoute, SLOW } from './use-workbench';

const LESSON = '/learn/first-handler/hello';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a lesson is done: what is wrong is said, the solution can be looked at, and what was done is there after a reload', async () => {
  const page = await openLearn(browser, '/learn');
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

test('a lesson in a release that it is not for says so, and is not done by it', async () => {
  const page = await openLearn(browser, '/learn/methods/head');
  await editorIsReady(page);
  const note = page.getByText('This lesson is for Next.js 15 and 16. In 14 it may come out otherwise');
  expect(await note.count()).toBe(0);
  await page.getByRole('radio', { name: '14', exact: true }).click();
  await note.waitFor();
  await page.getByRole('radio', { name: '15', exact: true }).click();
  await note.waitFor({ state: 'detached' });
  await page.context().close();
});

test('without JavaScript the text of a lesson and its code are there', async () => {
  const page = await openLearn(browser, LESSON, { javaScriptEnabled: false });
  await expect.poll(() => page.title()).toBe('Your first route handler · Route Handler Playground');
  expect(await page.getByText('A route handler is a function from a Request to a Response.').isVisible()).toBe(true);
  expect(await page.getByText('The address is the one of this request').isVisible()).toBe(true);
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toContain("return new Response('Hello!');");
  await page.context().close();
});

test('a lesson that somebody wrote and shared opens as a lesson in another profile, and its checks are its own', async () => {
  const author = await openLearn(browser, `/${encodeLink(linkedLesson())}`);
  await editorIsReady(author);
  await author.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await author.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await author.context().close();

  const page = await openLearn(browser, link.slice(new URL(link).origin.length));
  await page.getByRole('button', { name: 'Open as a lesson' }).click();
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true });
  await lesson.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  expect(await lesson.getByText('Make it <b>answer</b>. Nowhere').count()).toBe(1);
  expect(await lesson.getByRole('link', { name: 'Nowhere' }).count()).toBe(0);
  await lesson.getByRole('button', { name: 'Check', exact: true }).press('Enter');
  await lesson.getByText('The status is 404 Not Found; it should be 200.').first().waitFor({ timeout: SLOW });
  await replaceText(page, getRoute('return new Response("now");'));
  await lesson.getByText('All pass.').waitFor({ timeout: SLOW });
  await page.context().close();
});
