import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMakeBundle } from '@/server/packages/make-bundle';
import { startRegistry, type TestRegistry } from './test-registry';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'packages-limits-'));
let registry: TestRegistry;

beforeAll(async () => {
  registry = await startRegistry();
  vi.stubEnv('npm_config_registry', registry.url);
  vi.stubEnv('npm_config_fetch_retries', '0');
  vi.stubEnv('PACKAGES_STORE', `sqlite:${path.join(folder, 'packages.db')}`);
  vi.stubEnv('PACKAGES_PER_MINUTE', '2');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a tree of more than 300 packages is refused', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `leaf-${at}`);
  for (const name of names) registry.publishArchive(name, '1.0.0', {}, Buffer.from(''));
  const dependencies = Object.fromEntries(names.map((name) => [name, '1']));
  registry.publishArchive('tree', '1.0.0', { dependencies }, Buffer.from(''));
  const made = await createMakeBundle(100)({ dependencies: { tree: '1' }, imports: ['tree'], runtime: 'nodejs' });
  expect(made).toEqual({ ok: false, reason: 'together they need 301 packages; at most 300 are allowed' });
});

test('a registry that says nothing is not waited for', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
  const made = await createMakeBundle(2)({ dependencies: { a: '1' }, imports: ['a'], runtime: 'nodejs' });
  vi.stubEnv('npm_config_registry', registry.url);
  silent.closeAllConnections();
  silent.close();
  expect(made).toEqual({ ok: false, reason: 'it took longer than 2 s' });
});

test('a client that asks too often is told when to come back', async () => {
  const { POST } = await import('@/app/api/packages/route');
  const ask = (client: string) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': client };
    return POST(new NextRequest('http://localhost/api/packages', { method: 'POST', headers, body: '{}' }));
  };
  const statuses = [await ask('a'), await ask('a'), await ask('b')].map(({ status }) => status);
  const third = await ask('a');
  expect([...statuses, third.status]).toEqual([422, 422, 422, 429]);
  const { detail } = (await third.json()) as { detail: string };
  expect(detail).toBe(`too many were asked for; try again in ${third.headers.get('retry-after')} s`);
});
