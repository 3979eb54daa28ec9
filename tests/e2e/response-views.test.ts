import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openWorkbench, replaceText } from './open-workbench';
import { getRoute, response, says, send, SLOW } from './use-workbench';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await openWorkbench(browser);
});

afterAll(() => browser.close());

/** Makes the route answer so, and asks it. */
async function answer(body: string, method = 'GET'): Promise<void> {
  await replaceText(page, getRoute(body));
  await send(page, method, '/api/comments');
}

async function view(name: string): Promise<void> {
  await response(page).getByRole('radio', { name, exact: true }).click();
}

const tree = () => response(page).getByRole('tree', { name: 'Response body' });
const lines = () => response(page).getByRole('region', { name: 'Response body' });
const item = (text: string) => tree().getByRole('treeitem').filter({ hasText: text });

test('table stake 13, body: JSON is a tree: big numbers exact, opened and closed by keys and by clicks', async () => {
  await answer(`return new Response('{"id":12345678901234567890,"list":[1,{"deep":"leaf"}]}', {
    headers: { 'content-type': 'application/json' } });`);
  await item('"id": 12345678901234567890').waitFor({ timeout: SLOW });
  await item('"deep": "leaf"').waitFor();
  await tree().focus();
  await page.keyboard.press('Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await item('"list": [ 2 items ]').waitFor();
  expect(await item('"deep"').count()).toBe(0);
  await item('"list"').click();
  await item('"deep": "leaf"').waitFor();
});

test('the same JSON as text that is indented, as it was sent, and as bytes; the choice stays for the next answer', async () => {
  await view('Pretty');
  await expect.poll(() => lines().innerText()).toContain('  "id": 12345678901234567890,\n');
  await view('Text');
  await expect.poll(() => lines().innerText()).toContain('"list":[1,{"deep":"leaf"}]}');
  await view('Hex');
  await expect.poll(() => lines().innerText()).toContain('00000000  7b 22 69 64 22 3a');
  await view('Pretty');
  await answer('return Response.json({ other: true });');
  await expect.poll(() => lines().innerText(), { timeout: SLOW }).toContain('  "other": true');
  await view('Tree');
});

test('what is searched in a tree is opened and counted, and Enter goes on', async () => {
  const rows = 'Array.from({ length: 2000 }, (_, id) => ({ id, tag: id % 900 === 899 ? "needle" : "hay" }))';
  await answer(`return Response.json(${rows});`);
  await item('{ 2 keys }').first().waitFor({ timeout: SLOW });
  await tree().focus();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('something else');
  await tree().focus();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('NEEDLE');
  await response(page).getByText('1 of 2').waitFor();
  await item('"tag": "needle"').waitFor();
  await page.keyboard.press('Enter');
  await response(page).getByText('2 of 2').waitFor();
  await expect
    .poll(() => tree().evaluate((box) => box.querySelector('[aria-selected=true]')?.textContent))
    .toContain('needle');
  await page.keyboard.press('Escape');
  expect(await response(page).getByRole('searchbox').count()).toBe(0);
});

test('a 20 MB JSON answers within a second to opening, searching and scrolling', async () => {
  await answer(`const row = { text: 'x'.repeat(180), list: [1, 2, 3] };
  return Response.json(Array.from({ length: 95_000 }, (_, id) => ({ id, ...row })));`);
  await item('{ 3 keys }')
    .first()
    .waitFor({ timeout: 2 * SLOW });
  const took = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const box = document.querySelector('[role=tree]')!;
    const start = performance.now();
    box.querySelectorAll<HTMLElement>('[role=treeitem]')[1]!.click();
    await frame();
    box.scrollTop = box.scrollHeight;
    await frame();
    await frame();
    return performance.now() - start;
  });
  expect(took).toBeLessThan(1000);
  await item('{ 3 keys }').last().waitFor();
  expect(await tree().getByRole('treeitem').count()).toBeLessThan(300);
  await response(page).getByRole('button', { name: 'Find in the body' }).click();
  await page.keyboard.type('"id":94999');
  await response(page).getByText('1 of 1').waitFor({ timeout: 5000 });
});

test('table stake 13, body: it can be copied, and saved under a fitting name', async () => {
  await answer(
    "return Response.json({ a: 1 }, { headers: { 'content-disposition': 'attachment; filename=\"a.json\"' } });",
  );
  await item('"a": 1').waitFor({ timeout: SLOW });
  await response(page).getByRole('button', { name: 'Copy the body' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('{"a":1}');
  const download = page.waitForEvent('download');
  await response(page).getByRole('button', { name: 'Save the body as a file' }).click();
  expect((await download).suggestedFilename()).toBe('a.json');
});

test('table stake 13, body: HTML is previewed in a frame that runs no script and fetches nothing', async () => {
  // Without the frame's own policy the image would be shown: it is the playground's icon.
  const html = '<h1>Hi</h1><script>document.body.innerHTML = "ran"</script><img src="/icon.svg">';
  await answer(`return new Response(${JSON.stringify(html)}, { headers: { 'content-type': 'text/html' } });`);
  await view('Text');
  await says(page, '<h1>Hi</h1>');
  await view('Preview');
  const frame = response(page).locator('iframe');
  await frame.contentFrame().getByRole('heading', { name: 'Hi' }).waitFor();
  await page.waitForTimeout(500);
  expect(await frame.contentFrame().getByText('ran').count()).toBe(0);
  expect(await frame.getAttribute('sandbox')).toBe('');
  const image = frame.contentFrame().locator('img');
  expect(await image.evaluate((element: HTMLImageElement) => [element.complete, element.naturalWidth])).toEqual([
    true,
    0,
  ]);
});

test('table stake 13, body: an image is shown with its size, and bytes are shown as bytes', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';
  await answer(`return new Response(${JSON.stringify(svg)}, { headers: { 'content-type': 'image/svg+xml' } });`);
  await says(page, '30 × 20');
  await answer('return new Response(new Uint8Array([0, 1, 255]));');
  await says(page, /00 01 ff/);
});

test('server-sent events and JSON lines are listed with their arrival times, as they come', async () => {
  const stream = (chunks: string, type: string) => `const chunks = ${chunks};
  return new Response(new ReadableStream({ async pull(c) {
    const next = chunks.shift();
    if (next === undefined) return c.close();
    await new Promise((r) => setTimeout(r, 300));
    c.enqueue(new TextEncoder().encode(next));
  } }), { headers: { 'content-type': '${type}' } });`;
  await answer(
    stream(
      "['event: tick\\\\nid: 1\\\\ndata: {\"n\":1}\\\\n\\\\n', 'data: two\\\\n\\\\n']".replaceAll('\\\\', '\\'),
      'text/event-stream',
    ),
  );
  const events = () => lines().getByRole('listitem').allInnerTexts();
  await expect.poll(async () => (await events()).length, { timeout: SLOW }).toBe(2);
  const [first = '', second = ''] = await events();
  expect(first.replace(/\s+/g, ' ')).toMatch(/^[\d.]+ m?s tick #1 \{"n":1\}$/);
  expect(second.replace(/\s+/g, ' ')).toMatch(/^[\d.]+ m?s message two$/);
  await answer(stream('[\'{"a":1}\\n\', \'{"a":2}\\n\']', 'application/x-ndjson'));
  await expect
    .poll(async () => (await events()).map((text) => text.split(/\s+/).at(-1)), { timeout: SLOW })
    .toEqual(['{"a":1}', '{"a":2}']);
});

test('table stake 3, errors: a 500 says what the handler threw and where, and the console has the stack', async () => {
  await answer("throw new TypeError('on purpose');");
  await says(page, '500 Internal Server Error');
  await response(page).getByRole('alert').getByText('TypeError: on purpose').waitFor();
  await response(page).getByRole('button', { name: 'app/api/comments/route.ts:2:9' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  await page.getByRole('log').getByRole('button', { name: 'app/api/comments/route.ts:2:9' }).first().waitFor();
});

test('answers without a body say why', async () => {
  await answer('return Response.json({ a: 1 });', 'HEAD');
  await says(page, 'An answer to HEAD has no body');
  await response(page).getByText('→ GET').waitFor();
  await answer('return new Response(null, { status: 204 });');
  await says(page, '204 No Content: there is no body');
  await answer('return new Response(null, { status: 304 });');
  await says(page, '304 Not Modified: there is no body');
});

test('table stake 12, headers: each of several Set-Cookie headers stands by itself', async () => {
  await answer(`const headers = new Headers();
  headers.append('set-cookie', 'a=1; Path=/; HttpOnly');
  headers.append('set-cookie', 'b=2; Max-Age=60; SameSite=Lax');
  return new Response('ok', { headers });`);
  await says(page, 'ok');
  await response(page).getByRole('tab', { name: 'Cookies 2' }).click();
  await response(page).getByRole('tabpanel').getByText('a=1').waitFor();
  await response(page).getByRole('list', { name: 'Attributes' }).getByText('SameSite=Lax').waitFor();
  await response(page)
    .getByRole('tab', { name: /^Headers/ })
    .click();
  await response(page).getByText('a=1; Path=/; HttpOnly').waitFor();
  await response(page).getByText('b=2; Max-Age=60; SameSite=Lax').waitFor();
  await response(page).getByRole('tab', { name: 'Body' }).click();
});
