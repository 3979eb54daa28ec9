import { beforeEach, expect, test, vi } from 'vitest';
import { createAskedFetch } from './create-asked-fetch';
import { createPermissionStore } from './permission-store';

const api = {
  method: 'GET',
  url: 'https://api.example/rates',
  headers: [] as [string, string][],
  body: new Uint8Array(),
};
const network = vi.fn(() => Promise.resolve(new Response('1.1', { headers: { a: 'b' } })));

beforeEach(() => {
  network.mockClear();
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('location', new URL('https://playground.example/'));
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
});

test('the visitor is asked once per origin, and nothing is fetched before', async () => {
  const store = createPermissionStore();
  const answer = createAskedFetch(store, () => 'own:1');
  const both = Promise.all([answer(api), answer({ ...api, url: 'https://api.example/other' })]);
  await vi.waitFor(() => expect(store.getState().questions).toHaveLength(1));
  expect(network).not.toHaveBeenCalled();
  store.getState().decide('own:1', 'https://api.example', true);
  const [first] = await both;
  expect(first).toMatchObject({ status: 200, headers: expect.arrayContaining([['a', 'b']]) });
  expect(network).toHaveBeenCalledTimes(2);
  await answer(api);
  expect(store.getState().questions).toEqual([]);
});

test('credentials and the page’s address are never sent', async () => {
  const store = createPermissionStore();
  store.getState().decide('own:1', 'https://api.example', true);
  await createAskedFetch(store, () => 'own:1')(api);
  expect(network).toHaveBeenCalledWith(
    api.url,
    expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
  );
});

test('a refusal is the error of this fetch and of the next', async () => {
  const store = createPermissionStore();
  const answer = createAskedFetch(store, () => 'own:1');
  store.getState().decide('own:1', 'https://api.example', false);
  await expect(answer(api)).rejects.toThrow('you did not allow this project to fetch from https://api.example');
  expect(network).not.toHaveBeenCalled();
});

test('what one project may, another may not; an answer that was forgotten is asked for again', async () => {
  const store = createPermissionStore();
  store.getState().decide('own:1', 'https://api.example', true);
  void createAskedFetch(store, () => 'own:2')(api);
  await vi.waitFor(() => expect(store.getState().questions).toHaveLength(1));
  store.getState().forget('own:1', 'https://api.example');
  void createAskedFetch(store, () => 'own:1')(api);
  await vi.waitFor(() => expect(store.getState().questions).toHaveLength(2));
  expect(network).not.toHaveBeenCalled();
});

test('answers for own projects outlive the page, answers for a link’s project do not', () => {
  const { decide } = createPermissionStore().getState();
  decide('own:1', 'https://api.example', true);
  decide('link', 'https://api.example', true);
  expect(createPermissionStore().getState().permissions).toEqual({ 'own:1': { 'https://api.example': true } });
});

test('a flood of origins is refused without more questions', async () => {
  const store = createPermissionStore();
  const answer = createAskedFetch(store, () => 'link');
  const all = Array.from({ length: 50 }, (_, at) =>
    answer({ ...api, url: `https://${at}.example/` }).catch(() => 'refused'),
  );
  expect(await Promise.all(all.slice(5))).toEqual(Array(45).fill('refused'));
  expect(store.getState().questions).toHaveLength(5);
});

test.each(['https://playground.example/api/links', 'data:text/plain,x', 'file:///etc/passwd'])(
  '%s is never fetched',
  async (url) => {
    await expect(createAskedFetch(createPermissionStore(), () => 'link')({ ...api, url })).rejects.toThrow();
    expect(network).not.toHaveBeenCalled();
  },
);

test('what CORS forbids is explained', async () => {
  network.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const store = createPermissionStore();
  store.getState().decide('own:1', 'https://api.example', true);
  await expect(createAskedFetch(store, () => 'own:1')(api)).rejects.toThrow(
    /pages of https:\/\/playground.example \(CORS/,
  );
});
