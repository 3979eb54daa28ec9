import { afterEach, expect, test, vi } from 'vitest';
import { parseServerMessage } from './parse-message';
import { serveAsset } from './serve-asset';

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
  const answer = await serveAsset({ type: 'asset', id: 3, name: 'og-16.js' }, (name) => `/generated/${name}`);
  expect(answer).toEqual({ type: 'asset-response', id: 3, bytes: new TextEncoder().encode('/generated/og-16.js') });
});

test('the server hears why a file does not come', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  const asset = { type: 'asset', id: 3, name: 'og-16.js' } as const;
  expect(await serveAsset(asset, () => '/x')).toMatchObject({ message: 'Failed to load og-16.js: /x answered 404' });
  expect(await serveAsset(asset, undefined)).toMatchObject({ type: 'asset-failure', id: 3 });
});
