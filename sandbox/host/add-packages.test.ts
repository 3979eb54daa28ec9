import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAddPackages } from './add-packages';

const wanted = { dependencies: { greet: '^1' }, imports: ['greet'], locked: {}, hasEdge: false };
const packages = { 'node_modules/greet': { version: '1.0.0', integrity: 'sha512-a' } };
const problem = (status: number, detail: string) =>
  Response.json({ detail }, { status, headers: { 'content-type': 'application/problem+json' } });

/** What the server was asked. */
let asked: { url: string; body: unknown }[];

function serve(answer: (url: string, body: { runtime?: string }) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', (url: string, { body = 'null' }: { body?: string }) => {
    const value = JSON.parse(body) as { runtime?: string };
    asked.push({ url, body: value });
    return Promise.resolve(answer(url, value));
  });
}

function serveBundles(): void {
  serve((url, body) =>
    url.endsWith('/packages')
      ? Response.json({ id: body.runtime, lock: { lockfileVersion: 3, packages } })
      : Response.json({ modules: { greet: `exports.of=${JSON.stringify(url.split('/').at(-1))}` } }),
  );
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => void vi.unstubAllGlobals());

test('the same packages are asked for once, also with the lock that came with them', async () => {
  serveBundles();
  const add = createAddPackages();
  const added = await add(wanted);
  expect(added).toMatchObject({ ok: true, modules: { greet: 'exports.of="nodejs"' } });
  expect([await add(wanted), await add({ ...wanted, locked: packages })]).toEqual([added, added]);
  expect(asked).toHaveLength(2);
});

test('where code runs in the edge runtime each runtime has its own build, of the same versions', async () => {
  serveBundles();
  const added = await createAddPackages()({ ...wanted, hasEdge: true });
  expect(added).toMatchObject({
    modules: { 'nodejs:greet': 'exports.of="nodejs"', 'edge:greet': 'exports.of="edge"' },
  });
  expect(asked[2]?.body).toMatchObject({ runtime: 'edge', lock: { packages } });
});

test('of a foreign lock only what is of the registry is sent', async () => {
  serveBundles();
  const locked = { ...packages, '': {}, 'packages/own': { version: '1.0.0' }, 'node_modules/own': { link: true } };
  await createAddPackages()({ ...wanted, locked });
  expect(asked[0]?.body).toMatchObject({ lock: { packages } });
  expect(Object.keys((asked[0]?.body as { lock: { packages: object } }).lock.packages)).toEqual(['node_modules/greet']);
});

test.each<[string, () => Response, string]>([
  ['refuses', () => problem(422, 'the registry has no package greet'), 'the registry has no package greet'],
  ['is busy', () => problem(503, 'try again'), 'try again'],
  [
    'is none, only files',
    () => new Response('<!doctype html>', { status: 404 }),
    'this site has no server that adds packages',
  ],
  ['answers with a page', () => new Response('<p>'), 'this site has no server that adds packages'],
  ['answers with other JSON', () => Response.json({}), 'this site has no server that adds packages'],
])('a server that %s is a sentence', async (_case, answer, reason) => {
  serve(answer);
  expect(await createAddPackages()(wanted)).toEqual({ ok: false, message: `Failed to add packages: ${reason}.` });
});

test('without a network it says so, and tries again later', async () => {
  vi.useFakeTimers();
  serve(() => Promise.reject(new TypeError('Failed to fetch')));
  const add = createAddPackages();
  const reasons = [await add(wanted)];
  vi.stubGlobal('navigator', { onLine: false });
  vi.advanceTimersByTime(11_000);
  reasons.push(await add(wanted));
  expect(reasons).toEqual([
    { ok: false, message: 'Failed to add packages: this site’s server cannot be reached.' },
    { ok: false, message: 'Failed to add packages: you are offline, and packages come from this site’s server.' },
  ]);
  vi.advanceTimersByTime(11_000);
  serveBundles();
  expect(await add(wanted)).toMatchObject({ ok: true });
  vi.useRealTimers();
});
