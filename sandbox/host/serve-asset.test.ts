import { afterEach, expect, test, vi } from 'vitest';
import { parseServerMessage } from './parse-message';
import { createServeAsset } from './serve-asset';

afterEach(() => vi.unstubAllGlobals());

test('a server gets what draws images, and no other file', () => {
  const names = [
    'og-16.js',
    'og-14-resvg.wasm',
    'og-15-font.ttf',
    'next-16-development.js',
    '../secret',
    'og-16.js?a',
    'og-16/../x.js',
  ];
  const parsed = names.filter((name) => parseServerMessage({ type: 'asset', id: 1, name }));
  expect(parsed).toEqual(['og-16.js', 'og-14-resvg.wasm', 'og-15-font.ttf']);
});

test('a file goes to the server as bytes', async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(url)));
  const answer = await createServeAsset((name) => `/generated/${name}`)({ type: 'asset', id: 3, name: 'og-16.js' });
  expect(answer).toEqual({ type: 'asset-response', id: 3, bytes: new TextEncoder().encode('/generated/og-16.js') });
});

test('the server hears why a file does not come', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  const asset = { type: 'asset', id: 3, name: 'og-16.js' } as const;
  expect(await createServeAsset(() => '/x')(asset)).toMatchObject({
    message: 'Failed to load og-16.js: /x answered 404',
  });
  expect(await createServeAsset(undefined)(asset)).toMatchObject({ type: 'asset-failure', id: 3 });
});

test('what runs tests is loaded once, and again after it did not come', async () => {
  const answers = [new Response('', { status: 503 }), new Response('a'), new Response('b')];
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
  const serve = createServeAsset((name) => name);
  const asset = { type: 'asset', name: 'vitest.js' } as const;
  expect(await serve({ ...asset, id: 1 })).toMatchObject({ type: 'asset-failure' });
  const bytes = new TextEncoder().encode('a');
  expect(await serve({ ...asset, id: 2 })).toEqual({ type: 'asset-response', id: 2, bytes });
  expect(await serve({ ...asset, id: 3 })).toEqual({ type: 'asset-response', id: 3, bytes });
});
