import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { bundleLinkServer, startLinkServer, type LinkServer } from './link-server';
import { startRedis, startRedisCluster, type RedisServer } from './redis-server';

const project: Project = { version: 1, next: '16', mode: 'development', files: { 'app/api/route.ts': '// é' } };

let bundle: string;
let redis: RedisServer;
let first: LinkServer;
let second: LinkServer;

beforeAll(async () => {
  bundle = path.resolve('node_modules/.cache', `link-server-redis-${process.pid}.mjs`);
  [redis] = await Promise.all([startRedis(), bundleLinkServer(bundle)]);
  const env = { LINKS_STORE: redis.url, LINKS_TTL: '2s' };
  [first, second] = await Promise.all([startLinkServer(bundle, env), startLinkServer(bundle, env)]);
}, 120_000);

afterAll(async () => {
  await Promise.all([first.kill(), second.kill(), redis.stop()]);
  rmSync(bundle);
});

function post(server: LinkServer, value: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.url}/api/links`, { method: 'POST', headers, body: JSON.stringify(value) });
}

interface Created {
  id: string;
  secret: string;
}

test("two servers on one Redis serve and delete each other's links", async () => {
  const created = (await (await post(first, project)).json()) as Created;
  expect(await (await post(second, project)).json()).toMatchObject({ id: created.id });
  const link = `${second.url}/api/links/${created.id}`;
  expect(await (await fetch(link)).json()).toEqual(project);
  expect((await fetch(link, { method: 'DELETE', headers: { authorization: 'Bearer guess' } })).status).toBe(403);
  const removed = await fetch(link, { method: 'DELETE', headers: { authorization: `Bearer ${created.secret}` } });
  expect(removed.status).toBe(204);
  expect((await fetch(`${first.url}/api/links/${created.id}`)).status).toBe(404);
});

test('a link goes when its time is over', async () => {
  const { id } = (await (await post(first, { ...project, title: 'Short' })).json()) as Created;
  expect((await fetch(`${second.url}/api/links/${id}`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 2200));
  expect((await fetch(`${second.url}/api/links/${id}`)).status).toBe(404);
});

test('while Redis is down both servers say so within seconds, and work again when it is back', async () => {
  const { id } = (await (await post(first, project)).json()) as Created;
  const port = Number(new URL(redis.url).port);
  await redis.stop();
  const start = Date.now();
  const refused = await post(first, project);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await fetch(`${second.url}/api/links/${id}`)).status).toBe(503);
  expect(Date.now() - start).toBeLessThan(10_000);
  redis = await startRedis(port);
  await expect.poll(async () => (await post(first, project)).status, { timeout: 10_000, interval: 200 }).toBe(201);
}, 30_000);

test('two servers share a Redis cluster', async () => {
  const cluster = await startRedisCluster();
  const env = { LINKS_STORE: cluster.url };
  const [one, two] = await Promise.all([startLinkServer(bundle, env), startLinkServer(bundle, env)]);
  const titles = Array.from({ length: 20 }, (_, index) => `Link ${index}`);
  const created = titles.map(async (title) => (await post(one, { ...project, title })).json() as Promise<Created>);
  const read = (await Promise.all(created)).map(
    async ({ id }) => (await fetch(`${two.url}/api/links/${id}`)).json() as Promise<Project>,
  );
  expect((await Promise.all(read)).map(({ title }) => title)).toEqual(titles);
  await Promise.all([one.kill(), two.kill(), cluster.stop()]);
}, 60_000);
