import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventSource } from 'eventsource';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { freePort } from '../../scripts/lib/production-server.mjs';
import { bundleLinkServer, startLinkServer, type LinkServer } from './link-server';
import { startRedis } from './redis-server';
import { openNetwork } from './open-network';
import { createShow, shotOf, tell } from './tell-show';

let folder: string;
let bundle: string;
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'follow-'));
  bundle = path.resolve('node_modules/.cache', `follow-server-${process.pid}.mjs`);
  await bundleLinkServer(bundle);
});

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bundle);
});

async function start(env: Record<string, string>): Promise<LinkServer> {
  const server = await startLinkServer(bundle, env);
  undo.push(() => server.process.exitCode ?? server.process.signalCode ?? server.kill());
  return server;
}

/** A reader with a real EventSource. */
function read(url: string, id: string): { titles: string[]; last(): string | undefined } {
  const titles: string[] = [];
  const source = new EventSource(`${url}/api/follow/${id}`);
  source.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string; shot?: { title: string } };
    titles.push(message.shot?.title ?? message.type);
  });
  undo.push(() => source.close());
  return { titles, last: () => titles.at(-1) };
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SOON = { timeout: 15_000, interval: 50 };

test('readers see every change, whoever comes late the newest, and only the secret tells it', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'a.db')}` });
  const show = await createShow(url);
  expect(show.url).toBe(`${url}/present?follow=${show.id}`);
  const readers = Array.from({ length: 5 }, () => read(url, show.id));
  await tell(url, show, 10, shotOf('One'));
  await expect.poll(() => readers.map(({ last }) => last()), SOON).toEqual(Array(5).fill('One'));
  const late = read(url, show.id);
  await expect.poll(late.last, SOON).toBe('One');

  expect((await tell(url, { ...show, secret: 'guess' }, 20, shotOf('Mine'))).status).toBe(403);
  expect((await fetch(`${url}/api/follow/${show.id}`, { method: 'PUT' })).status).toBe(401);
  const older = await tell(url, show, 5, shotOf('Older'));
  expect([older.status, await older.json()]).toEqual([409, { count: 10 }]);
  expect((await tell(url, show, 20, { type: 'html' })).status).toBe(422);
  expect((await tell(url, show, 20, { type: 'end' })).status).toBe(204);
  await expect.poll(late.last, SOON).toBe('end');
  expect(late.titles).toEqual(['One', 'end']);

  const project = (await (await fetch(`${url}/api/follow/${show.id}/project`)).json()) as Project;
  expect(project.title).toBe('Talk');
  expect((await fetch(`${url}/api/follow/aaaaaaaaaaaa`)).headers.get('content-type')).toBe('application/problem+json');
});

test('a server that is killed and started again has lost nothing: readers come back by themselves', async () => {
  const env = { LINKS_STORE: `sqlite:${path.join(folder, 'b.db')}`, PORT: String(await freePort()) };
  const server = await start(env);
  const { url } = server;
  const show = await createShow(url);
  const readers = Array.from({ length: 5 }, () => read(url, show.id));
  await tell(url, show, 1, shotOf('One'));
  await expect.poll(() => readers.map(({ last }) => last()), SOON).toEqual(Array(5).fill('One'));
  await server.kill();
  await start(env);
  const late = read(url, show.id);
  await expect.poll(late.last, SOON).toBe('One');
  expect((await tell(url, show, 2, shotOf('Two'))).status).toBe(204);
  await expect.poll(() => readers.map(({ last }) => last()), SOON).toEqual(Array(5).fill('Two'));
  // nothing twice
  expect(readers.map(({ titles }) => titles)).toEqual(Array(5).fill(['One', 'Two']));
});

test('whoever has no secret takes nothing from those who have one, and a large file is told', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'd.db')}` });
  const show = await createShow(url);
  // More than a writer's states in a minute, from the writer's own address.
  for (let sent = 0; sent < 1300; sent += 100) {
    const guesses = Array.from({ length: 100 }, () => tell(url, { ...show, secret: 'guess' }, 1, { type: 'end' }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses).toEqual(Array(100).fill(403));
  }
  const { shot } = shotOf('Large') as { shot: object };
  const large = { type: 'shot', shot: { ...shot, code: '/* " */\n'.repeat(30_000) } };
  expect((await tell(url, show, 1, large)).status).toBe(204);
});

test('a reader who goes offline sees, when she is back, what the show has become, and nothing twice', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'e.db')}` });
  const show = await createShow(url);
  const network = await openNetwork(url);
  undo.push(() => network.close());
  const reader = read(network.url, show.id);
  await tell(url, show, 1, shotOf('One'));
  await expect.poll(reader.last, SOON).toBe('One');
  network.cut();
  for (const [at, title] of ['Two', 'Three', 'Four'].entries()) await tell(url, show, at + 2, shotOf(title));
  // longer than a reader waits before she comes again
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(reader.titles).toEqual(['One']);
  network.mend();
  await expect.poll(reader.last, SOON).toBe('Four');
  await tell(url, show, 9, shotOf('Five'));
  await expect.poll(reader.last, SOON).toBe('Five');
  expect(reader.titles).toEqual(['One', 'Four', 'Five']);
});

test('of two windows that tell the same show, the one that changed last is seen', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'f.db')}` });
  const show = await createShow(url);
  const reader = read(url, show.id);
  const statuses = [
    await tell(url, show, 10, shotOf('One window')),
    await tell(url, show, 20, shotOf('The other')),
    // its clock is behind: it is told so, and tells again
    await tell(url, show, 15, shotOf('One window again')),
    await tell(url, show, 21, shotOf('One window again')),
  ].map(({ status }) => status);
  expect(statuses).toEqual([204, 204, 409, 204]);
  await expect.poll(reader.last, SOON).toBe('One window again');
});

test('one network takes half of the readers that a server has room for', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'g.db')}`, FOLLOW_READERS: '4' });
  const show = await createShow(url);
  await tell(url, show, 1, shotOf('One'));
  const leave = new AbortController();
  undo.push(() => leave.abort());
  const from = async (client: string) => {
    const headers = { 'x-forwarded-for': client };
    const answer = await fetch(`${url}/api/follow/${show.id}`, { headers, signal: leave.signal });
    // Whoever hears something is counted.
    if (answer.ok) await answer.body?.getReader().read();
    return answer;
  };
  expect([(await from('10.0.0.1')).status, (await from('10.0.0.1')).status]).toEqual([200, 200]);
  const third = await from('10.0.0.1');
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await third.json()).toMatchObject({ detail: expect.stringContaining('From your network') });
  expect((await from('10.0.0.2')).status).toBe(200);
});

test('a server has room for so many readers', async () => {
  const { url } = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'c.db')}`, FOLLOW_READERS: '1' });
  const show = await createShow(url);
  await tell(url, show, 1, shotOf('One'));
  const head = await fetch(`${url}/api/follow/${show.id}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const first = read(url, show.id);
  await expect.poll(first.last, SOON).toBe('One');
  const second = await fetch(`${url}/api/follow/${show.id}`);
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '60']);
});

test('of two servers on one Redis, the one tells what the other is told, also after its connection was cut', async () => {
  const redis = await startRedis();
  undo.push(() => redis.stop());
  const env = { LINKS_STORE: redis.url };
  const [first, second] = await Promise.all([start(env), start(env)]);
  const show = await createShow(first.url);
  const readers = [read(first.url, show.id), read(second.url, show.id)];
  await tell(first.url, show, 1, shotOf('One'));
  await expect.poll(() => readers.map(({ last }) => last()), SOON).toEqual(['One', 'One']);
  execFileSync('redis-cli', ['-u', redis.url, 'client', 'kill', 'type', 'pubsub']);
  await tell(second.url, show, 2, shotOf('Two'));
  await expect.poll(() => readers.map(({ last }) => last()), SOON).toEqual(['Two', 'Two']);
  const older = await tell(first.url, show, 1, shotOf('Older'));
  expect([older.status, await older.json()]).toEqual([409, { count: 2 }]);
});
