import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badRequests, faultOf, publishTraps, type BadRequest } from './bad-requests';
import { startRegistry, type TestRegistry } from './test-registry';

const folder = mkdtempSync(path.join(tmpdir(), 'bad-requests-'));
let registry: TestRegistry;

beforeAll(async () => {
  registry = await startRegistry();
  await publishTraps(registry);
  Object.assign(process.env, {
    npm_config_registry: registry.url,
    npm_config_fetch_retries: '0',
    PACKAGES_STORE: `sqlite:${path.join(folder, 'packages.db')}`,
    PACKAGES_PER_MINUTE: '100000',
  });
});

afterAll(async () => {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send({ method, path, body }: BadRequest): Promise<Response> {
  const { POST } = await import('@/app/api/packages/route');
  const { GET } = await import('@/app/api/packages/[id]/route');
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body !== undefined && { body }) };
  const request = new NextRequest(`http://localhost${path}`, init);
  const params = Promise.resolve({ id: decodeURIComponent(path.split('/').at(-1) ?? '') });
  return method === 'POST' ? POST(request) : GET(request, { params });
}

test('each of 1,000 bad requests at once is answered with a sentence', { timeout: 300_000 }, async () => {
  const faults = await Promise.all(
    badRequests(1000).map(async (request) => faultOf(await send(request), registry.url)),
  );
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});
