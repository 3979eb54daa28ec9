import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorIsReady, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { response, says, send, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

/** Its server and a schema are elsewhere; neither is asked. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Comments of a stranger', version: '1', description: '<img src=x onerror="globalThis.ran = 1">' },
  servers: [{ url: 'https://elsewhere.example' }],
  paths: {
    '/api/comments': {
      get: {
        responses: {
          200: {
            description: 'What came',
            content: { 'application/json': { schema: { $ref: 'https://elsewhere.example/schema.json' } } },
          },
        },
      },
      post: { responses: { 303: { description: 'Leads to the list' } } },
    },
  },
};

const handler = `export async function GET(request: Request) {
  if (new URL(request.url).searchParams.has('doc')) return Response.json(${JSON.stringify(document)});
  const cookies = request.headers.get('cookie') ?? 'none';
  return Response.json({ cookies }, { headers: { 'set-cookie': 'seen=yes; Path=/' } });
}
export function POST(request: Request) {
  return Response.redirect(new URL('/api/comments', request.url), 303);
}
`;

async function execute(frame: FrameLocator, method: string): Promise<string> {
  const operation = frame.locator(`.opblock-${method}`);
  if ((await operation.locator('.execute').count()) === 0) await operation.locator('.opblock-summary-control').click();
  await operation.locator('.execute').click();
  const body = operation.locator('.live-responses-table .response .response-col_description .highlight-code').first();
  await body.waitFor({ timeout: SLOW });
  return body.innerText();
}

test('an OpenAPI document is documentation: what is tried there is sent by the page, and nothing leaves the tab', async () => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).hostname));
  await replaceText(page, handler);
  await send(page, 'GET', '/api/comments?doc');
  await says(page, '200 OK');
  await page.getByRole('button', { name: 'Show as documentation' }).click();
  const dialog = page.getByRole('dialog', { name: 'API documentation' });
  await dialog.getByText('Nothing leaves this tab').waitFor({ timeout: SLOW });
  const frame = dialog.frameLocator('iframe');
  await frame.getByText('Comments of a stranger').waitFor();
  expect(await execute(frame, 'get')).toContain('none');
  expect(await execute(frame, 'post')).toContain('seen=yes');
  const ran = await dialog
    .locator('iframe')
    .contentFrame()
    .locator('body')
    .evaluate(() => ['ran' in globalThis, origin]);
  expect(ran).toEqual([false, 'null']);
  expect(asked).not.toContain('elsewhere.example');
  await frame.locator('.opblock-post .export').click();
  await dialog.waitFor({ state: 'detached' });
  expect(await response(page).innerText()).toContain('seen=yes');
});

/** Says that cookies are a list, and that there is a path that nothing answers. */
const drifting = (schema: object, paths = {}) => `import { z } from 'zod';
export const Comment = z.object({ text: z.string() });
export async function GET(request: Request) {
  if (new URL(request.url).searchParams.has('doc')) return Response.json(${JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Comments', version: '1' },
    paths: {
      '/api/comments': {
        get: { responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } },
      },
      ...paths,
    },
  })});
  return Response.json({ cookies: 'none' });
}
export async function POST(request: Request) {
  return Response.json(Comment.parse(await request.json()), { status: 201 });
}
`;

async function command(name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
}

test('drift is found, opens the line, and is gone when the code is mended; the API is exported as a document', async () => {
  const wrong = { type: 'object', properties: { cookies: { type: 'array' } } };
  await replaceText(page, drifting(wrong, { '/api/gone': { get: {} } }));
  await send(page, 'GET', '/api/comments');
  await expect.poll(() => response(page).innerText(), { timeout: SLOW }).toContain('"none"');
  await send(page, 'GET', '/api/comments?doc');
  await page.getByRole('button', { name: 'Find drift' }).click();
  const dialog = page.getByRole('dialog', { name: 'Drift' });
  const rows = dialog.getByRole('list', { name: 'Drift' }).getByRole('listitem');
  await rows.first().waitFor({ timeout: SLOW });
  expect((await rows.allInnerTexts()).join('\n')).toMatch(
    /GET \/api\/comments\/\[id\] is exported, and the document has no operation for it[^]*GET \/api\/gone is in the document, and nothing exports it[^]*GET \/api\/comments was answered 200 with what its schema does not allow: \/cookies breaks "type"/,
  );
  await rows.last().getByRole('button').click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.monaco-editor .active-line-number').innerText()).toBe('3');
  const mended = { type: 'object', properties: { cookies: { type: 'string' } } };
  await replaceText(page, drifting(mended, { '/api/comments/{id}': { get: {}, patch: {}, delete: {} } }));
  await send(page, 'GET', '/api/comments');
  await expect.poll(() => response(page).innerText(), { timeout: SLOW }).toContain('"none"');
  await command('Find drift');
  await dialog.getByText(/^No drift\./).waitFor({ timeout: SLOW });
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download', { timeout: SLOW });
  await command('Export OpenAPI');
  const exported: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  await page.getByText(/^Saved openapi.json/).waitFor();
  expect(await page.getByText('Writing the OpenAPI document…').count()).toBe(0);
  const schema = { $ref: '#/components/schemas/CommentOutput' };
  expect(exported).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/comments': {
        get: { responses: { 200: { content: { 'application/json': {} } } } },
        post: { responses: { 201: { content: { 'application/json': { schema } } } } },
      },
    },
    components: { schemas: { Comment: { properties: { text: { type: 'string' } } } } },
  });
});

/** Fetches one address that is slow and one that is down. */
const twoAddresses = `export async function GET() {
  const began = performance.now();
  const rate = await (await fetch('https://api.example.com/rate')).json();
  const isLate = performance.now() - began >= 299;
  const down = await fetch('https://down.example.com/').catch((error) => error.cause.code);
  return Response.json([rate, isLate, down]);
}
`;
const fixtures = `{ "version": 1, "fixtures": [
  { "url": "https://api.example.com/rate", "method": "GET", "delayMs": 300, "response": { "json": "seven" } },
  { "url": "https://down.example.com/*", "error": "network" },
  { "url": "https://api.example.com/rate", "method": "POST", "response": {} }
] }
`;

test('what a handler fetches is listed, recorded as a fixture, and answered from there, late or not at all; a fixture that fits nothing is named', async () => {
  await page
    .context()
    .route('https://api.example.com/**', (route) =>
      route.fulfill({ json: { rate: 7 }, headers: { 'access-control-allow-origin': '*' } }),
    );
  await replaceText(
    page,
    `export const GET = async () => Response.json(await (await fetch('https://api.example.com/rate')).json());\n`,
  );
  await send(page, 'GET', '/api/comments');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await says(page, '200 OK');
  await page.getByRole('tab', { name: /^Outgoing/ }).click();
  const calls = page.getByRole('list', { name: 'What handlers fetched' });
  await calls.getByText('from the address itself').waitFor();
  await calls.getByRole('button', { name: /^Record as fixture: GET/ }).click();
  await page.context().unroute('https://api.example.com/**');
  await send(page, 'GET', '/api/comments');
  await calls.getByText('from a fixture').waitFor({ timeout: SLOW });
  expect(await response(page).innerText()).toContain('7');

  await calls.getByRole('button', { name: 'app/api/comments/route.ts:1' }).first().click();
  await replaceText(page, twoAddresses);
  await page.getByRole('treegrid', { name: 'Files' }).getByText('fixtures.json').click();
  await replaceText(page, fixtures);
  await send(page, 'GET', '/api/comments');
  await says(page, '["seven",true,"ECONNREFUSED"]');
  await page.getByText('1 fixture fits nothing fetched so far').click();
  const unasked = page.getByRole('list', { name: 'Fixtures that fit nothing' });
  expect(await unasked.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^POST\s+https:\/\/api\.example\.com\/rate\s+fixtures\.json:4$/),
  ]);
});

test("the gallery's example is shown as documentation, and what is tried there is answered by its export", async () => {
  await page.goto(new URL('/examples/openapi', page.url()).href);
  await editorIsReady(page);
  await send(page, 'GET', '/api/openapi.json');
  await page.getByRole('button', { name: 'Show as documentation' }).click({ timeout: SLOW });
  const dialog = page.getByRole('dialog', { name: 'API documentation' });
  const frame = dialog.frameLocator('iframe');
  await frame.locator('.opblock-post .export').getByText('app/api/users/route.ts:').waitFor({ timeout: SLOW });
  expect(await execute(frame, 'post')).toContain('"email": "ada@example.com"');
});
