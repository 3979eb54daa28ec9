import { expect, test } from 'vitest';
import { Disk } from '../runtime/disk/disk';
import { setServerProject, type ServerProject } from './project';
import {
  functionName,
  noteStored,
  readStoredEntries,
  storedEntries,
  untilForever,
  writeStoredEntries,
} from './stored-entries';

const withoutContext = (key: string) => {
  const { context: _, storedAt: __, ...rest } = storedEntries().find((entry) => entry.key === key)!;
  return rest;
};

test('an answer to a fetch is called by its address, and weighs what it was', () => {
  const data = { url: 'https://api.example.com/a', body: btoa('12345') };
  noteStored('hash-1', { kind: 'FETCH', data, revalidate: 60 }, { fetchCache: true, tags: ['a', '_N_T_/x'] });
  expect(withoutContext('hash-1')).toEqual({
    ...{ key: 'hash-1', kind: 'fetch', name: 'https://api.example.com/a' },
    ...{ tags: ['a'], revalidateSeconds: 60, byteLength: 5 },
  });
});

test("a cached function's result is called by the function's name", () => {
  const context = { fetchCache: true, fetchUrl: 'unstable_cache /api/rates  rates' };
  noteStored('hash-2', { kind: 'FETCH', data: { url: '', body: '"é"' }, revalidate: 31_536_000 }, context);
  expect(withoutContext('hash-2')).toMatchObject({
    ...{ kind: 'function', name: 'unstable_cache(rates)', revalidateSeconds: false, byteLength: 4 },
  });
  expect(functionName('unstable_cache /api/rates 6df1b2a0-with-a-key')).toBe('');
});

test("a route's answer has the tags of its head, and is forgotten when Next.js stores nothing in its place", () => {
  const headers = { 'x-next-cache-tags': '_N_T_/layout,posts,_N_T_/api/time' };
  noteStored('/api/time', { kind: 'APP_ROUTE', body: { length: 7 }, headers }, { cacheControl: { revalidate: 10 } });
  expect(withoutContext('/api/time')).toEqual({
    ...{ key: '/api/time', kind: 'route', name: '/api/time' },
    ...{ tags: ['posts'], revalidateSeconds: 10, byteLength: 7 },
  });
  noteStored('/api/time', null, {});
  expect(storedEntries().some(({ key }) => key === '/api/time')).toBe(false);
});

test('a year is for ever', () => {
  expect([untilForever(false), untilForever(31_536_000), untilForever(60)]).toEqual([false, false, 60]);
});

test('a server that serves what another built lists what that one kept', () => {
  const disk = new Disk('/project');
  setServerProject({ disk } as ServerProject);
  noteStored('hash-built', { kind: 'FETCH', data: { url: 'https://api.example.com/b', body: '' } }, {});
  const before = withoutContext('hash-built');
  writeStoredEntries();
  noteStored('hash-built', null, {});
  expect(storedEntries().some(({ key }) => key === 'hash-built')).toBe(false);
  readStoredEntries();
  expect(withoutContext('hash-built')).toEqual(before);
});
