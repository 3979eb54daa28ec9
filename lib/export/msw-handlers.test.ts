import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { getResponse, type RequestHandler } from 'msw';
import { expect, test } from 'vitest';
import { readFixtures } from '@/sandbox/host/read-fixtures';
import { toMswHandlers } from './msw-handlers';

const api = 'https://api.example.com';
const fixtures = [
  { method: 'GET', url: `${api}/users/:id`, times: 1, response: { json: { id: "it's" } } },
  { method: 'GET', url: `${api}/users/:id`, response: { status: 404, headers: [['x-a', 'b']] } },
  { url: `${api}/find?q=*`, response: { text: 'found' } },
  { method: 'POST', url: `${api}/*`, error: 'network' },
  { url: `${api}/stream`, response: { chunks: [{ text: 'a' }, { afterMs: 5, base64: '/w==' }] } },
  { url: `${api}/bytes`, delayMs: 5, response: { base64: 'AP8=' } },
];

/** msw's own, from here: what is generated imports it by name. */
async function loadHandlers(): Promise<RequestHandler[]> {
  const { fixtures: read } = readFixtures({ 'fixtures.json': JSON.stringify({ version: 1, fixtures }) });
  const { code } = await transform(toMswHandlers(read), { loader: 'ts' });
  const folder = await mkdtemp(path.join(import.meta.dirname, 'msw-'));
  try {
    await writeFile(path.join(folder, 'handlers.mjs'), code);
    const module = (await import(path.join(folder, 'handlers.mjs'))) as { handlers: RequestHandler[] };
    return module.handlers;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('real msw answers with the exported handlers as the fixtures do', async () => {
  const handlers = await loadHandlers();
  const ask = (url: string, method = 'GET') => getResponse(handlers, new Request(api + url, { method }));
  expect(await (await ask('/users/1'))?.json()).toEqual({ id: "it's" });
  const second = await ask('/users/1');
  expect([second?.status, second?.headers.get('x-a')]).toEqual([404, 'b']);
  expect(await (await ask('/find?q=1'))?.text()).toBe('found');
  expect(await ask('/find?p=1')).toBeUndefined();
  expect((await ask('/anything', 'POST'))?.type).toBe('error');
  expect(new Uint8Array((await (await ask('/stream'))?.arrayBuffer()) ?? [])).toEqual(Uint8Array.of(97, 255));
  expect(new Uint8Array((await (await ask('/bytes'))?.arrayBuffer()) ?? [])).toEqual(Uint8Array.of(0, 255));
});
