import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorIsReady, editorText, isKept, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { getRoute, says, send } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

function requestTab(name: RegExp | string) {
  return page.getByRole('region', { name: 'Request' }).getByRole('tab', { name });
}

const COOKIE_ROUTE = `export async function GET(request: Request) {
  const headers = new Headers();
  if (new URL(request.url).searchParams.has('set')) {
    headers.append('Set-Cookie', 'session=s1; Path=/; HttpOnly; Secure');
    headers.append('Set-Cookie', 'elsewhere=e1; Path=/elsewhere');
  }
  return Response.json({ cookie: 'sent<' + request.headers.get('cookie') + '>' }, { headers });
}
`;

test('cookies that an answer sets are sent by their rules, shown, changed, switched off and cleared', async () => {
  await replaceText(page, COOKIE_ROUTE);
  await send(page, 'GET', '/api/comments?set');
  await says(page, 'sent<null>');
  await send(page, 'GET', '/api/comments?second');
  await says(page, 'sent<session=s1>');
  await requestTab(/^Cookies/).click();
  await page.getByText('Secure · HttpOnly').waitFor();
  await page.getByRole('textbox', { name: 'Value of cookie 2' }).waitFor();
  await page.getByRole('textbox', { name: 'Value of cookie 1' }).fill('mine');
  await send(page, 'GET', '/api/comments?third');
  await says(page, 'sent<session=mine>');
  await isKept(page, '"value":"mine"');
  await page.reload();
  await editorIsReady(page);
  await requestTab(/^Cookies/).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Value of cookie 1' }).inputValue()).toBe('mine');
  await page.getByRole('checkbox', { name: /^Keep the cookies/ }).uncheck();
  await send(page, 'GET', '/api/comments?off');
  await says(page, 'sent<null>');
  await page.getByRole('checkbox', { name: /^Keep the cookies/ }).check();
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(await page.getByRole('list', { name: 'Cookies to send' }).getByRole('listitem').count()).toBe(0);
});

test('a command has the keys that the settings give it, in the editor too', async () => {
  await page.getByRole('button', { name: 'Help and settings' }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change the keys for: Send the request' }).click();
  await page.keyboard.press('Control+k');
  await page.getByText('K is taken by “Commands, files and requests”.').waitFor();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Escape');
  await page.reload();
  await editorIsReady(page);
  await replaceText(page, getRoute("return new Response('by other keys');"));
  await page.keyboard.press('Control+j');
  await says(page, 'by other keys');
});

test('a body is signed as GitHub does, with a secret that no link carries', async () => {
  await replaceText(
    page,
    `export async function POST(request: Request) {
  return new Response('signature ' + request.headers.get('x-hub-signature-256') + ' of ' + (await request.text()));
}
`,
  );
  await page.getByRole('combobox', { name: 'Method' }).fill('POST');
  await page.getByRole('textbox', { name: 'URL' }).fill('/api/comments');
  await requestTab('Body').click();
  await page.getByRole('radio', { name: 'JSON' }).click();
  await page.getByRole('textbox', { name: 'Request body' }).fill('{"a":1}');
  await requestTab('Auth').click();
  await page.getByRole('combobox', { name: 'Signature' }).selectOption('GitHub');
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await page.getByText('Write the secret that signs the body.').waitFor();
  await page.getByLabel('Secret').fill('very-secret');
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  const signature = createHmac('sha256', 'very-secret').update('{"a":1}').digest('hex');
  await says(page, `signature sha256=${signature} of {"a":1}`);
  await page.getByRole('tab', { name: 'requests.http' }).click();
  await expect.poll(() => editorText(page)).toContain('X-Hub-Signature-256: {{$signature github}}');
  expect(await editorText(page)).not.toContain('very-secret');
});
