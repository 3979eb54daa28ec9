import { expect, test } from 'vitest';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import { createCorsStore, type CorsChoices } from './cors-store';
import { emptyAnswer } from './fixtures/empty-answer';
import { createPreflightCache } from './preflight-cache';

const FILE = 'app/api/a/route.ts';
const CHOICES: CorsChoices = { page: 'https://other.example/page', mode: 'cors', credentials: 'same-origin' };

/** A lab whose server answers with the header once the route's file writes it. */
function open(choices: Partial<CorsChoices> = {}) {
  let files = { [FILE]: 'export function GET() {\n  return Response.json(1);\n}\n' };
  const sent: PlaygroundRequest[] = [];
  const kept: unknown[] = [];
  const write = (changed: typeof files) => {
    files = changed;
  };
  const store = createCorsStore({
    choices: { ...CHOICES, ...choices },
    readRequest: () => ({ ok: true, request: { url: '/api/a' } }),
    readFiles: () => files,
    readCookie: (_, { sameSite }) => (sameSite ? 'all=1' : 'none=1'),
    writeFile: (file, text) => write({ ...files, [file]: text }),
    keepCookies: ({ url }, _, from) => kept.push([url, from]),
    preflights: createPreflightCache(Date.now),
    send: (request) => {
      sent.push(request);
      const allowed = /'Access-Control-Allow-Origin': '(.*?)'/.exec(files[FILE])?.[1];
      return Promise.resolve(emptyAnswer(200, allowed ? [['Access-Control-Allow-Origin', allowed]] : []));
    },
  });
  return { store, sent, kept, write, readFile: () => files[FILE], lab: () => store.getState().lab };
}

test('a call that is blocked passes after its fix, which calls again', async () => {
  const { store, sent, lab } = open();
  await store.getState().call();
  expect(lab()).toMatchObject({ outcome: { verdict: { name: 'blocked', blocked: { code: 'missing-origin' } } } });
  await store.getState().applyFix();
  expect(lab()).toMatchObject({ outcome: { verdict: { name: 'allowed' } }, fix: null });
  expect(sent).toHaveLength(2);
});

test('with credentials a page sends the cookies that go to its site', async () => {
  for (const [page, cookie] of [
    ['http://localhost:4000', 'all=1'],
    ['https://other.example', 'none=1'],
  ] as const) {
    const { store, sent } = open({ page, credentials: 'include' });
    await store.getState().call();
    expect(sent[0]?.headers).toContainEqual(['Cookie', cookie]);
  }
});

test('a page that cannot be, and the server’s own, are named', async () => {
  for (const [page, reason] of [
    ['other.example', /^Write the address of a page/],
    ['http://localhost:3000/a', /are the server’s own/],
  ] as const) {
    const { store, lab } = open({ page });
    await store.getState().call();
    expect(lab()).toEqual({ state: 'failed', reason: expect.stringMatching(reason) as string });
  }
});

test('a fix is not made in files that are other ones by then', async () => {
  const { store, sent, write, readFile } = open();
  await store.getState().call();
  write({ [FILE]: 'export const GET = go;\n' });
  await store.getState().applyFix();
  expect(readFile()).toBe('export const GET = go;\n');
  expect(sent).toHaveLength(2);
});

test('the cookies of an answer are for the jar with credentials only, though the page may not read it', async () => {
  const { store, kept } = open({ credentials: 'include' });
  await store.getState().call();
  expect(kept).toEqual([[expect.stringContaining('/api/a') as string, { sameSite: false }]]);
  store.getState().choose({ credentials: 'same-origin' });
  await store.getState().call();
  expect(kept).toHaveLength(1);
});

test('a call that is stopped comes to nothing', async () => {
  const { store, kept, lab } = open({ credentials: 'include' });
  const call = store.getState().call();
  store.getState().stop();
  await call;
  expect([lab(), kept]).toEqual([{ state: 'idle' }, []]);
});
