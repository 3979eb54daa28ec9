import { expect, test, vi } from 'vitest';
import type { CacheEntry } from '@/sandbox/protocol';
import { openVisitor, ROUTE } from './fixtures/open-visitor';

const entry: CacheEntry = {
  kind: 'route',
  key: '/api/comments',
  tags: [],
  ageSeconds: 0,
  revalidateSeconds: 60,
  state: 'fresh',
  byteLength: 2,
};

async function open() {
  const { workbench, playground } = await openVisitor().open();
  const list = vi.fn(async () => [entry]);
  playground.cacheEntries = list;
  return { workbench, playground, list };
}

test('nobody asks the server what its caches hold until somebody looks, and after that no more', async () => {
  const { workbench, list } = await open();
  await workbench.send();
  expect(list).not.toHaveBeenCalled();
  const stop = workbench.watchCaches();
  await vi.waitFor(() => expect(workbench.caches.getState().entries).toEqual([entry]));
  const before = list.mock.calls.length;
  await workbench.send();
  await vi.waitFor(() => expect(list.mock.calls.length).toBeGreaterThan(before));
  stop();
  const asked = list.mock.calls.length;
  await workbench.send();
  expect([list.mock.calls.length, workbench.caches.getState().entries]).toEqual([asked, null]);
});

test('the clock that was moved is known until the next server starts, and the jar goes by it', async () => {
  const { workbench, playground } = await open();
  const { cookies, server } = workbench;
  cookies.getState().receive({ url: '/' }, [['set-cookie', 'a=b; Max-Age=60']]);
  playground.emit({ type: 'clock', movedMs: 61_000 });
  await vi.waitFor(() => expect(server.getState().movedMs).toBe(61_000));
  expect(cookies.getState().addTo({ url: '/' }).headers).toBeUndefined();
  playground.emit({ type: 'server', state: { name: 'starting' } });
  expect(server.getState().movedMs).toBe(0);
  expect(cookies.getState().addTo({ url: '/' }).headers).toEqual([['Cookie', 'a=b']]);
});

test('why the caches could not be changed is said', async () => {
  const { workbench, playground } = await open();
  playground.changeCaches = () => Promise.reject(new Error('the server ended'));
  await workbench.changeCaches({ kind: 'clear' });
  expect(workbench.caches.getState().failure).toBe('the server ended');
});

test('a list that is on the screen runs nothing of a link’s project before the visitor sends', async () => {
  const files = { [ROUTE]: '// linked' };
  const { workbench, playground } = await openVisitor().open('/s/abc', {
    path: '/s/abc',
    project: { version: 1, next: '16', mode: 'development', files },
  });
  const stop = workbench.watchCaches();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(playground.projects).toEqual([]);
  await workbench.send();
  await vi.waitFor(() => expect(workbench.caches.getState().entries).toEqual([]));
  expect(playground.projects).toMatchObject([{ files }]);
  stop();
});

test('what the caches of one project hold is not shown beside the next', async () => {
  const { workbench } = await open();
  const stop = workbench.watchCaches();
  const { caches, project } = workbench;
  await vi.waitFor(() => expect(caches.getState().entries).toEqual([entry]));
  project.getState().replace({ ...project.getState().project }, 'link');
  expect(caches.getState().entries).toBeNull();
  stop();
});
