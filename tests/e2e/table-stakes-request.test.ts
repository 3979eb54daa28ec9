import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { getRoute, response, says, send } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

function requestTab(name: RegExp | string): Locator {
  return page.getByRole('region', { name: 'Request' }).getByRole('tab', { name });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

test('table stake 16, shortcuts: send, stop and send again without the mouse', async () => {
  await replaceText(page, getRoute('await new Promise(() => {});'));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await says(page, 'Stopped');
  await replaceText(page, getRoute("return new Response('answered');"));
  await page.keyboard.press('Control+Enter');
  await says(page, 'answered');
});

test('table stake 7, all seven methods', async () => {
  await replaceText(
    page,
    METHODS.map(
      (name) => `export const ${name} = () => new Response(null, { headers: { 'x-by': '${name}-handler' } });\n`,
    ).join(''),
  );
  await page.getByRole('button', { name: 'Choose a method' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual(expect.arrayContaining(METHODS));
  await page.keyboard.press('Escape');
  await send(page, 'GET', '/api/comments');
  await response(page)
    .getByRole('tab', { name: /^Headers/ })
    .click();
  for (const method of METHODS) {
    await send(page, method, '/api/comments');
    await says(page, `${method}-handler`);
  }
  await response(page).getByRole('tab', { name: 'Body' }).click();
});

test('table stake 8, headers table: names are completed, a row can be switched off, and all can be edited as text', async () => {
  await requestTab(/^Headers/).click();
  const list = await page.getByLabel('Name of header 1').getAttribute('list');
  expect(
    await page.locator(`#${list} option`).evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toContain('If-None-Match');
  await page.getByRole('button', { name: 'Edit headers as text' }).click();
  const text = page.getByRole('textbox', { name: 'Headers as text' });
  await text.fill('X-One: 1\n# X-Off: 2\nX-Two: a:b');
  await page.getByRole('button', { name: 'Edit headers as table' }).click();
  expect(await page.getByLabel('Value of header 3').inputValue()).toBe('a:b');
  expect(await page.getByRole('checkbox', { name: 'Send header 2' }).isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: 'Send header 2' }).check();
  await page.getByRole('button', { name: 'Edit headers as text' }).click();
  expect(await text.inputValue()).toBe('X-One: 1\nX-Off: 2\nX-Two: a:b');
  await page.getByRole('button', { name: 'Edit headers as table' }).click();
});

test('table stake 9, query and path fields in step with the URL', async () => {
  const url = page.getByRole('textbox', { name: 'URL' });
  await url.fill('/api/comments/7?full=1');
  await requestTab(/^Params/).click();
  const id = page.getByRole('textbox', { name: 'id', exact: true });
  expect(await id.inputValue()).toBe('7');
  await id.fill('a/b');
  expect(await url.inputValue()).toBe('/api/comments/a%2Fb?full=1');
  await page.getByRole('textbox', { name: 'Value of parameter 1' }).fill('2');
  expect(await url.inputValue()).toBe('/api/comments/a%2Fb?full=2');
});

test('table stake 10, body kinds: JSON, text, form, multipart with a file, a file’s bytes, none', async () => {
  await replaceText(
    page,
    `export async function POST(request: Request) {
  const type = request.headers.get('content-type');
  const bytes = new Uint8Array(await request.arrayBuffer());
  return Response.json({ got: type + '|' + bytes.length + '|' + bytes.slice(0, 4).join(',') });
}
`,
  );
  await page.getByRole('combobox', { name: 'Method' }).fill('POST');
  await page.getByRole('textbox', { name: 'URL' }).fill('/api/comments');
  await requestTab('Body').click();
  const sendAgain = () => page.getByRole('button', { name: /^Send(?! request)/ }).click();
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  await choose('Text');
  await page.getByRole('textbox', { name: 'Request body' }).fill('hello');
  await sendAgain();
  await says(page, 'text/plain|5|104,101,108,108');
  await choose('JSON');
  await sendAgain();
  await says(page, 'application/json|5|104');
  await choose('Form');
  await page.getByRole('textbox', { name: 'Name of field 1' }).fill('a');
  await page.getByRole('textbox', { name: 'Value of field 1' }).fill('1');
  await sendAgain();
  await says(page, 'application/x-www-form-urlencoded|3|97,61,49');
  const file = { name: 'four bytes.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 255, 13, 10]) };
  await choose('Multipart');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'File…', exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByText('uploads/four-bytes.bin').waitFor();
  await sendAgain();
  await says(page, /multipart\/form-data/);
  await choose('File');
  const [second] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await second.setFiles(file);
  await page.getByText('uploads/four-bytes.bin').waitFor();
  await sendAgain();
  await says(page, 'application/octet-stream|4|0,255,13,10');
  await choose('JSON');
  expect(await page.getByRole('textbox', { name: 'Request body' }).inputValue()).toBe('hello');
  await choose('None');
  await sendAgain();
  await says(page, 'null|0|');
});

test('table stake 20, curl paste: a command in the URL becomes a request', async () => {
  await page.evaluate(() =>
    navigator.clipboard.writeText("curl -X PUT http://localhost:3000/api/comments/1 -H 'X-From: curl' -d '{\"a\":1}'"),
  );
  await page.getByRole('textbox', { name: 'URL' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.getByRole('combobox', { name: 'Method' }).inputValue()).toBe('PUT');
  await requestTab(/^Headers/).click();
  expect(await page.getByLabel('Name of header 1').inputValue()).toBe('X-From');
});
