import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventSource } from 'eventsource';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Prompt } from '@/lib/present/prompt';
import type { RemoteLink } from '@/lib/present/remote-link';
import { bundleLinkServer, startLinkServer } from './link-server';
import { startRedis } from './redis-server';
import { tell } from './tell-show';

let folder: string;
let bundle: string;
const undo: (() => unknown)[] = [];

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SOON = { timeout: 15_000, interval: 50 };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'remote-'));
  bundle = path.resolve('node_modules/.cache', `remote-server-${process.pid}.mjs`);
  await bundleLinkServer(bundle);
});

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bundle);
});

async function start(env: Record<string, string>): Promise<string> {
  const server = await startLinkServer(bundle, env);
  undo.push(() => server.kill());
  return server.url;
}

async function createRemote(server: string): Promise<RemoteLink & { ticket: string }> {
  const response = await fetch(`${server}/api/remotes`, { method: 'POST' });
  const link = (await response.json()) as RemoteLink;
  const [, ticket = ''] =
    link.url
      .split('.')
      .at(-1)
      ?.match(/^([\w-]+)$/) ?? [];
  expect([response.status, link.url]).toEqual([201, expect.stringMatching(new RegExp(`/remote#${link.id}\\.`))]);
  return { ...link, ticket };
}

function claim(server: string, id: string, ticket: string | null): Promise<Response> {
  const headers: HeadersInit = ticket === null ? {} : { authorization: `Bearer ${ticket}` };
  return fetch(`${server}/api/remotes/${id}`, { method: 'POST', headers });
}

/** What a show was told, newest last. */
function listen(server: string, id: string): object[] {
  const told: object[] = [];
  const source = new EventSource(`${server}/api/follow/${id}`);
  source.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data)) as object));
  undo.push(() => source.close());
  return told;
}

const prompt: Prompt = { at: 0, count: 2, title: 'One', note: 'Say it', next: null, startedAt: null, plannedMs: 0 };
const told = { type: 'prompt', prompt, heard: 0, toldAt: 1 };
const presses = { type: 'presses', presses: { next: 1, previous: 0, rescue: 0 } };

test('whoever has the address becomes the remote, and nobody after it', async () => {
  const server = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'a.db')}` });
  const { id, ticket, stage } = await createRemote(server);
  const answers = await Promise.all([claim(server, id, ticket), claim(server, id, ticket)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  const claimed = (await answers.find(({ ok }) => ok)?.json()) as { stage: string; secret: string };
  expect(claimed.stage).toBe(stage.id);

  // what is said to the phone is heard there, and what is pressed by the stage
  const onPhone = listen(server, claimed.stage);
  const onStage = listen(server, id);
  const show = { url: '', ...stage };
  expect((await tell(server, show, 1, told)).status).toBe(204);
  expect((await tell(server, { ...show, id, secret: claimed.secret }, 1, presses)).status).toBe(204);
  await expect.poll(() => [onPhone, onStage], SOON).toEqual([[told], [presses]]);

  // the address has no power any more
  expect((await tell(server, { ...show, id, secret: ticket }, 2, presses)).status).toBe(403);
  const again = await claim(server, id, ticket);
  expect([again.status, await again.json()]).toEqual([
    410,
    expect.objectContaining({ detail: expect.stringContaining('Press M on the stage for another one.') as string }),
  ]);
});

test('an address that was mistyped is refused with a sentence', async () => {
  const server = await start({ LINKS_STORE: `sqlite:${path.join(folder, 'b.db')}` });
  const { id, ticket } = await createRemote(server);
  const refused = [
    await claim(server, id, null),
    await claim(server, id, `${ticket}x`),
    await claim(server, 'aaaaaaaaaaaa', ticket),
    await claim(server, 'no id', ticket),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 410, 404, 404]);
  for (const response of refused)
    expect(await response.json()).toMatchObject({
      title: expect.any(String) as string,
      detail: expect.stringMatching(/\w/) as string,
    });
  // nobody lost it by that
  expect((await claim(server, id, ticket)).status).toBe(200);
});

test('of two servers on one Redis, one phone gets the remote', async () => {
  const redis = await startRedis();
  undo.push(() => redis.stop());
  const env = { LINKS_STORE: redis.url };
  const servers = await Promise.all([start(env), start(env)]);
  const { id, ticket } = await createRemote(servers[0]);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => claim(servers[at % 2] ?? '', id, ticket)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});
