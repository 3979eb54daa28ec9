import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Storage } from 'unstorage';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { createLinkStore, removeExpiredLinks } from './link-store';
import { openStorage } from './open-storage';

const project: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: { 'a.ts': 'é', 'b.bin': { base64: 'AP8=' } },
};
const same: Project = {
  mode: 'development',
  next: '16',
  version: 1,
  files: { 'b.bin': { base64: 'AP8=' }, 'a.ts': 'é' },
};

let folder: string;
let storage: Storage;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  storage = openStorage(`sqlite:${path.join(folder, 'deep', 'links.db')}`, 'links');
});

afterEach(async () => {
  vi.useRealTimers();
  await storage.dispose();
  rmSync(folder, { recursive: true });
});

test('the same content gets the same link, and only its first creator a secret', async () => {
  const store = createLinkStore({ storage, ttlMs: null });
  const first = await store.create(project);
  expect(first).toMatchObject({ state: 'created', id: expect.stringMatching(/^[0-9A-Za-z]{14}$/) });
  expect(await store.create(same)).toEqual({ state: 'exists', id: 'id' in first && first.id });
  expect(await store.create({ ...project, title: 'Another' })).toMatchObject({ state: 'created' });
});

test('a link gives back what was stored, from another process too', async () => {
  const created = await createLinkStore({ storage, ttlMs: null }).create(project);
  const id = 'id' in created ? created.id : '';
  const again = openStorage(`sqlite:${path.join(folder, 'deep', 'links.db')}`, 'links');
  expect(await createLinkStore({ storage: again, ttlMs: null }).read(id)).toEqual({ state: 'found', project });
  await again.dispose();
});

test('only its secret deletes a link', async () => {
  const store = createLinkStore({ storage, ttlMs: null });
  const created = await store.create(project);
  if (created.state !== 'created') throw new Error(created.state);
  expect(await store.remove(created.id, 'guess')).toEqual({ state: 'wrong-secret' });
  expect(await store.remove(created.id, created.secret)).toEqual({ state: 'removed' });
  expect(await store.read(created.id)).toEqual({ state: 'missing' });
  expect(await store.remove(created.id, created.secret)).toEqual({ state: 'missing' });
});

test('a link that is over is gone, and storing it again prolongs it', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  const store = createLinkStore({ storage, ttlMs: 1000 });
  const created = await store.create(project);
  const id = 'id' in created ? created.id : '';
  vi.setSystemTime(900);
  expect(await store.create(project)).toEqual({ state: 'exists', id });
  vi.setSystemTime(1800);
  expect(await store.read(id)).toMatchObject({ state: 'found' });
  expect(await removeExpiredLinks(storage)).toBe(0);
  vi.setSystemTime(1900);
  expect(await store.read(id)).toEqual({ state: 'missing' });
  expect(await removeExpiredLinks(storage)).toBe(1);
  expect(await storage.getKeys()).toEqual([]);
});

test('two servers that store the same content at once give out one secret that works', async () => {
  const other = openStorage(`sqlite:${path.join(folder, 'deep', 'links.db')}`, 'links');
  const stores = [storage, other].map((each) => createLinkStore({ storage: each, ttlMs: null }));
  const created = await Promise.all(stores.map((store) => store.create(project)));
  const secrets = created.flatMap((link) => (link.state === 'created' ? [link] : []));
  expect(secrets).toHaveLength(1);
  expect(await stores[0]!.remove(secrets[0]!.id, secrets[0]!.secret)).toEqual({ state: 'removed' });
  await other.dispose();
});

test('a store that cannot be opened is said to be unavailable, and tried again', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = openStorage('sqlite:/dev/null/links.db', 'links');
  const store = createLinkStore({ storage: broken, ttlMs: null });
  expect(await store.create(project)).toEqual({ state: 'unavailable' });
  expect(await store.read('A'.repeat(14))).toEqual({ state: 'unavailable' });
  expect(silent).toHaveBeenCalledTimes(2);
  silent.mockRestore();
});
