import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorIsReady, editorText, openWorkbench, replaceText } from './open-workbench';
import { getRoute, response, says, send, SLOW } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Chooses one of the requests of requests.http. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#pane-request').getByRole('button', { expanded: false }).last().click();
  await page.getByRole('menuitemradio', { name }).click();
}

test('open, send, add a comment, read it back, edit, send again', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('button', { name: 'Send' }).click();
  await response(page).getByText('200 OK').waitFor({ timeout: SLOW });
  await response(page).getByText('"Ada"').waitFor();
  await response(page).getByRole('button', { name: 'app/api/comments/route.ts' }).waitFor();

  await choose(page, 'Add a comment');
  await page.getByRole('button', { name: 'Send' }).click();
  await says(page, '201 Created');
  await response(page)
    .getByRole('tab', { name: /^Cookies/ })
    .click();
  await response(page).getByText('HttpOnly').waitFor();

  await choose(page, 'Read a comment');
  await send(page, 'GET', '/api/comments/3');
  await says(page, '200 OK');
  await response(page).getByRole('tab', { name: 'Body' }).click();
  await response(page).getByText('"Linus"').waitFor();

  await replaceText(page, getRoute('return Response.json({ edited: true });'));
  await send(page, 'GET', '/api/comments');
  await says(page, '"edited"');
  await page.getByRole('button', { name: 'Restart the server' }).click();
  await send(page, 'GET', '/api/comments/3');
  await says(page, '404 Not Found');

  await page.reload();
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toContain('edited: true');
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/comments/3');
  await page.context().close();
});

test('table stake 15, console: what a handler logs is in the console with a link to its line', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, getRoute("console.warn('careful', { a: 1 }); return new Response('ok');"));
  await send(page, 'GET', '/api/comments');
  await page.getByRole('log').getByText('careful').waitFor({ timeout: SLOW });
  await page.getByRole('log').getByRole('button', { name: 'route.ts:2' }).click();
  await page.getByRole('button', { name: 'Clear the console' }).click();
  await page.getByText('What handlers log appears here').waitFor();
  await page.context().close();
});
