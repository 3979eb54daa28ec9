import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickCode, editorText, openWorkbench, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { getRoute, response, says, send, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

test('in production the request waits for a build, whose route table is in the console', async () => {
  await page.getByRole('radio', { name: 'next start' }).click();
  await send(page, 'GET', '/api/comments');
  await says(page, '200 OK');
  await page
    .getByRole('log')
    .getByText(/Route \(app\)/)
    .first()
    .waitFor({ timeout: SLOW });
  await page.getByRole('radio', { name: 'next dev' }).click();
});

test('the history brings back a run’s request, response and code', async () => {
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
});

test('a redirect says where it leads, and can be followed', async () => {
  await replaceText(page, getRoute("return Response.redirect('http://localhost:3000/api/comments/1', 303);"));
  await send(page, 'GET', '/api/comments');
  await says(page, '303 See Other');
  await response(page).getByRole('button', { name: 'Follow' }).click();
  await says(page, '200 OK');
});

test('table stake 5, command palette: it finds commands, files and requests by typing, and ? lists the keys', async () => {
  await clickCode(page);
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
});

test('what a handler writes to public/ answers in development, not from a build, and can be added to the project', async () => {
  await page.keyboard.press('Escape');
  const written = page.getByRole('region', { name: 'Written by the server' });
  const open = written.getByRole('button', { name: 'public/uploads/note.txt', exact: true });
  const upload = `  await mkdir('public/uploads', { recursive: true });
  await writeFile('public/uploads/note.txt', await request.text());
  return new Response('kept');`;
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
  await replaceText(
    page,
    `import { mkdir, writeFile } from 'node:fs/promises';\nexport async function PUT(request: Request) {\n${upload}\n}\n`,
  );
  await send(page, 'PUT', '/api/comments');
  await says(page, 'kept');
  await open.waitFor();
  await send(page, 'GET', '/uploads/note.txt');
  await says(page, '200 OK');
  await open.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'public/uploads/note.txt' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'next start' }).click();
  await page.getByRole('log').getByText('Gone with the server that ended: public/uploads/note.txt').waitFor();
  await send(page, 'PUT', '/api/comments');
  await says(page, 'kept');
  await open.waitFor();
  await send(page, 'GET', '/uploads/note.txt');
  await says(page, '404 Not Found');
  await send(page, 'PUT', '/api/comments');
  await says(page, 'kept');
  await written.getByRole('button', { name: 'Add public/uploads/note.txt to the project' }).click();
  await page.getByText('Added public/uploads/note.txt to the project').waitFor();
  await send(page, 'GET', '/uploads/note.txt');
  await says(page, '200 OK');
  await page.getByRole('radio', { name: 'next dev' }).click();
});

test('a phone has version and mode behind one button', async () => {
  const phone = await openWorkbench(page.context().browser()!, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await phone.getByRole('button', { name: 'Next.js version and mode' }).tap();
  await phone.getByRole('radio', { name: 'next start' }).tap();
  await phone.keyboard.press('Escape');
  await phone.getByRole('button', { name: 'Next.js version and mode' }).getByText('16 start').waitFor();
  await phone.context().close();
});
