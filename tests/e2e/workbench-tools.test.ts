import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorText, openWorkbench, replaceText } from './open-workbench';
import { getRoute, response, says, send, SLOW } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('table stake 5, command palette: it finds commands, files and requests by typing, and ? lists the keys', async () => {
  const page = await openWorkbench(browser);
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill('lib/comments');
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toContain('listComments');
  await page.getByRole('button', { name: 'Help and settings' }).click();
  await page.getByRole('menuitem', { name: 'Differences from a real server' }).click();
  await page.getByRole('dialog', { name: 'Differences from a real server' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.context().close();
});

test('the history brings back a run’s request, response and code', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, getRoute("return new Response('first answer');"));
  await send(page, 'GET', '/api/comments?run=1');
  await says(page, 'first answer');
  await replaceText(page, getRoute("return new Response('second answer');"));
  await send(page, 'GET', '/api/comments?run=2');
  await says(page, 'second answer');
  await page.getByRole('button', { name: 'Help and settings' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await page.getByRole('button', { name: /run=1/ }).click();
  await says(page, 'first answer');
  await expect.poll(() => editorText(page)).toContain('first answer');
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/comments?run=1');
  await page.context().close();
});

test('a redirect says where it leads, and can be followed', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, getRoute("return Response.redirect('http://localhost:3000/api/comments/1', 303);"));
  await send(page, 'GET', '/api/comments');
  await says(page, '303 See Other');
  await response(page).getByRole('button', { name: 'Follow' }).click();
  await says(page, '200 OK');
  await page.context().close();
});

test('in production the request waits for a build, whose route table is in the console', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('radio', { name: 'next start' }).click();
  await send(page, 'GET', '/api/comments');
  await says(page, '200 OK');
  await page
    .getByRole('log')
    .getByText(/Route \(app\)/)
    .first()
    .waitFor({ timeout: SLOW });
  await page.context().close();
});

test('a phone has version and mode behind one button', async () => {
  const page = await openWorkbench(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('button', { name: 'Next.js version and mode' }).tap();
  await page.getByRole('radio', { name: 'next start' }).tap();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next.js version and mode' }).getByText('16 start').waitFor();
  await page.context().close();
});
