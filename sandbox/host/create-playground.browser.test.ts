import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../tests/browser/chromium';
import { serveTestPage, type TestSite } from './fixtures/serve-test-page';
import type { Project } from '@/lib/project/project';
import type {} from './fixtures/test-page';

/** What the tests' server says of itself. */
interface SeenState {
  mode: string;
  next: string;
  files: Record<string, string>;
  aborted: number[];
}

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveTestPage();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(() => page.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(site.url);
  await page.addScriptTag({ content: `(${installHelpers.toString()})()` });
});

/** Runs in the page: a playground with a project, and answers as plain values that leave the page. */
function installHelpers() {
  const project = (
    files: Record<string, string>,
    next: '15' | '16' = '16',
    mode: 'development' | 'production' = 'development',
  ) => ({
    version: 1 as const,
    next,
    mode,
    files,
  });
  const start = async (options = {}) => {
    const playground = createTestPlayground(options);
    await playground.setProject(project({ 'a.ts': '1' }));
    return playground;
  };
  const text = (body: Uint8Array) => new TextDecoder().decode(body);
  const state = async (playground: Awaited<ReturnType<typeof start>>) =>
    JSON.parse(text((await playground.send({ url: '/state' })).body)) as unknown;
  Object.assign(globalThis, { project, start, text, state });
}

declare function project(
  files: Record<string, string>,
  next?: '15' | '16',
  mode?: 'development' | 'production',
): Project;
declare function start(
  options?: Parameters<typeof createTestPlayground>[0],
): Promise<ReturnType<typeof createTestPlayground>>;
declare function state(playground: ReturnType<typeof createTestPlayground>): Promise<SeenState>;
declare function text(body: Uint8Array): string;

test('a request reaches the server as it was written, with the length of its body, and its answer comes back', async () => {
  const answer = await page.evaluate(async () => {
    const playground = await start();
    const headers: [string, string][] = [
      ['Host', 'localhost'],
      ['X-Twice', '1'],
      ['X-Twice', '2'],
    ];
    const response = await playground.send({
      method: 'PROPFIND',
      url: 'http://localhost:3000/echo?q=ü#top',
      headers,
      body: 'hé',
    });
    return { ...response, echo: JSON.parse(text(response.body)) as { headers: unknown } };
  });
  expect(answer).toMatchObject({ status: 200, statusText: 'OK', route: '/echo', chunks: [{}] });
  expect(answer.failure).toBeUndefined();
  expect(answer.echo).toMatchObject({ method: 'PROPFIND', url: '/echo?q=ü', body: 'hé' });
  expect(answer.echo.headers).toEqual([
    ['Host', 'localhost'],
    ['X-Twice', '1'],
    ['X-Twice', '2'],
    ['Content-Length', '3'],
  ]);
});

test('response headers keep their order and their case', async () => {
  const headers = await page.evaluate(async () => (await (await start()).send({ url: '/headers' })).headers);
  expect(headers).toEqual([
    ['set-cookie', 'a=1'],
    ['Content-Type', 'text/plain'],
    ['set-cookie', 'b=2'],
  ]);
});

test('chunks are handed on when they come', async () => {
  const seen = await page.evaluate(async () => {
    const seen: { text: string; atMs: number }[] = [];
    const playground = await start();
    const response = await playground.send(
      { url: '/slow' },
      { onChunk: (chunk, atMs) => seen.push({ text: text(chunk), atMs }) },
    );
    return { seen, whole: text(response.body), chunks: response.chunks };
  });
  expect(seen.whole).toBe('onetwothree');
  expect(seen.seen.map((chunk) => chunk.text)).toEqual(['one', 'two', 'three']);
  expect(seen.seen[2]!.atMs - seen.seen[0]!.atMs).toBeGreaterThan(150);
  expect(seen.chunks.map(({ byteLength }) => byteLength)).toEqual([3, 3, 5]);
});

test('an edit reaches the same server process, which keeps its state', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    await playground.setProject(project({ 'a.ts': '2', 'b.ts': '1' }));
    await playground.setProject(project({ 'b.ts': '1' }));
    const visits = text((await playground.send({ url: '/visits' })).body);
    return { visits, state: await state(playground) };
  });
  expect(result).toMatchObject({ visits: '2', state: { files: { 'b.ts': '1' }, next: '16', mode: 'development' } });
  expect(result.state.files).not.toHaveProperty('a.ts');
});

test('an edit of the configuration takes another process, which has the disk and the newest project', async () => {
  const seen = await page.evaluate(async () => {
    const playground = await start();
    const visits = async () => text((await playground.send({ url: '/visits' })).body);
    const first = [await visits(), await visits()];
    const pending = playground.send({ url: '/never' });
    await playground.setProject(project({ 'a.ts': '2', 'next.config.mjs': 'export default {};' }));
    const second = [await visits(), await visits()];
    await playground.setProject(project({ 'a.ts': '3', 'next.config.mjs': 'export default {};' }));
    const third = await visits();
    return {
      visits: [...first, ...second, third],
      files: await state(playground),
      failure: (await pending).failure,
    };
  });
  expect(seen).toMatchObject({
    visits: ['1', '2', '1', '2', '3'],
    files: { files: { 'a.ts': '3', 'next.config.mjs': 'export default {};' } },
    failure: { kind: 'connection-closed', message: 'the server was restarted, as its configuration was edited' },
  });
});

test('a restart gives a fresh process that has the project', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    await playground.restart();
    const visits = text((await playground.send({ url: '/visits' })).body);
    return { visits, state: await state(playground) };
  });
  expect(result).toMatchObject({ visits: '1', state: { files: { 'a.ts': '1' } } });
});

test('a handler that blocks is named, its server ended, and the next request answered by a fresh one', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    const states: string[] = [];
    playground.subscribe((event) => event.type === 'server' && states.push(event.state.name));
    const [blocked, waiting] = await Promise.all([
      playground.send({ url: '/block' }),
      playground.send({ url: '/echo' }),
    ]);
    const visits = await playground.send({ url: '/visits' });
    return { blocked, waiting, visits: text(visits.body), states };
  });
  const failure = {
    kind: 'timed-out',
    // A busy computer is said to be one behind it.
    message: expect.stringMatching(
      /^the handler at app\/block\/route\.ts:3 blocked the server; it was restarted/,
    ) as unknown,
    file: 'app/block/route.ts',
    line: 3,
  };
  expect(result.blocked).toMatchObject({ status: 0, failure });
  expect(result.waiting.failure?.kind).toBe('timed-out');
  expect(result.visits).toBe('1');
  expect([...new Set(result.states)]).toEqual(['busy', 'stopped', 'starting', 'running']);
});

test('a request behind one that blocks and that nobody waits for any more is answered by a fresh server', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start({ deadlineMs: 1000 });
    await playground.send({ url: '/visits' });
    const stopped = new AbortController();
    const blocked = playground.send({ url: '/block' }, { signal: stopped.signal });
    await new Promise((resolve) => setTimeout(resolve, 200));
    stopped.abort();
    const { status, body, failure } = await playground.send({ url: '/visits' });
    const again = await playground.send({ url: '/block' });
    return { stopped: (await blocked).failure?.kind, status, visits: text(body), failure, again: again.failure?.kind };
  });
  expect(result).toEqual({ stopped: 'aborted', status: 200, visits: '1', failure: undefined, again: 'timed-out' });
});

test('a handler that is busy for less than the deadline is shown as busy and then answers', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start({ deadlineMs: 3000 });
    const states: string[] = [];
    playground.subscribe((event) => event.type === 'server' && states.push(event.state.name));
    const response = await playground.send({ url: '/pause' });
    return { body: text(response.body), states };
  });
  expect(result.body).toBe('done');
  expect(result.states).toContain('busy');
});

test('a server that closes itself has crashed at once', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start({ deadlineMs: 20_000 });
    const closed = await playground.send({ url: '/close' });
    return { closed, visits: text((await playground.send({ url: '/visits' })).body) };
  });
  expect(result.closed.failure).toEqual({
    kind: 'crashed',
    message: 'the server crashed: it closed itself; it was restarted',
  });
  expect(result.visits).toBe('1');
});

test('a server that fills its memory costs neither the page nor the next answer', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start({ deadlineMs: 3000 });
    const exhausted = await playground.send({ url: '/exhaust' });
    return { kind: exhausted.failure?.kind, visits: text((await playground.send({ url: '/visits' })).body) };
  });
  // A fast machine runs out of memory before the deadline, a slow one does not.
  expect(['crashed', 'timed-out']).toContain(result.kind);
  expect(result.visits).toBe('1');
});

test('a dead frame is noticed and rebuilt', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    const pending = playground.send({ url: '/never' });
    document.querySelector('iframe')!.src = 'about:blank';
    return { failure: (await pending).failure, visits: text((await playground.send({ url: '/visits' })).body) };
  });
  expect(result.failure).toEqual({
    kind: 'crashed',
    message: 'the server crashed (it may have run out of memory); it was restarted',
  });
  expect(result.visits).toBe('1');
});

test('a server that does not start is a failure that says why', async () => {
  const failures = await page.evaluate(async () => {
    const broken = 'data:text/javascript,onerror = (event) => true; throw new Error("half a bundle")';
    const urls = [broken, '/gone.js'];
    const responses = urls.map(async (url) => (await start({ runtimeUrl: () => url })).send({ url: '/visits' }));
    return (await Promise.all(responses)).map(({ failure }) => failure);
  });
  expect(failures).toEqual([
    { kind: 'crashed', message: 'Failed to start the server: Error: half a bundle' },
    { kind: 'crashed', message: 'Failed to load Next.js 16: /gone.js answered 404' },
  ]);
});

test('a request whose answer never comes stays pending until it is aborted', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1600);
    const { failure } = await playground.send({ url: '/never' }, { signal: controller.signal });
    const seen = await state(playground);
    return { failure, aborted: seen.aborted.length };
  });
  expect(result).toEqual({ failure: { kind: 'aborted', message: 'the request was aborted' }, aborted: 1 });
});

test('an endless stream flows past the limit of what is kept until it is aborted', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    const controller = new AbortController();
    let seen = 0;
    const onChunk = (chunk: Uint8Array) => {
      seen += chunk.byteLength;
      if (seen > 100 * 1024 * 1024) controller.abort();
    };
    const response = await playground.send({ url: '/endless' }, { signal: controller.signal, onChunk });
    return { kept: response.body.byteLength, seen, kind: response.failure?.kind, status: response.status };
  });
  expect(result).toMatchObject({ kept: 64 * 1024 * 1024, kind: 'aborted', status: 200 });
});

test('a connection the server closes early keeps what came', async () => {
  const response = await page.evaluate(async () => {
    const response = await (await start()).send({ url: '/cut' });
    return { ...response, text: text(response.body) };
  });
  expect(response).toMatchObject({ status: 200, text: 'half', failure: { kind: 'connection-closed' } });
});

test("a request's log lines, and those of no request beside it, are in its answer; all of them are events", async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    const lines: string[] = [];
    playground.subscribe((event) => event.type === 'log' && lines.push(event.text));
    return { logs: (await playground.send({ url: '/logs' })).logs, lines };
  });
  const logs = [
    { level: 'warn', text: 'careful' },
    { level: 'info', text: 'outside' },
  ];
  expect(result).toEqual({ logs, lines: ['careful', 'outside'] });
});

test('messages that are none are dropped, and a late uncaught error ends nothing', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    const sane = await playground.send({ url: '/nonsense' });
    const alive = await playground.send({ url: '/throw-later' });
    return [text(sane.body), text(alive.body)];
  });
  expect(result).toEqual(['sane', 'alive']);
});

test("a handler's fetch is answered by the option, and refused with a sentence without it", async () => {
  const result = await page.evaluate(async () => {
    const fetch = async ({ url }: { url: string }) => ({ status: 201, headers: [], body: `from ${url}` }) as never;
    const answered = await (await start({ fetch })).send({ url: '/fetch' });
    const refused = await (await start()).send({ url: '/fetch' });
    const broken = await (await start({ fetch: async () => ({ status: 'no' }) as never })).send({ url: '/fetch' });
    return [answered, refused, broken].map(({ body }) => text(body));
  });
  expect(result[0]).toBe('201 from https://api.test/x');
  expect(result[1]).toBe(
    'Failed to fetch "GET https://api.test/x": this playground has no answers for requests to other origins',
  );
  expect(result[2]).toContain('status is wrong');
});

test('production builds before the first send, anew after a change, and a failed build is the answer', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.setProject(project({ 'a.ts': '1' }, '16', 'production'));
    const visit = async () => text((await playground.send({ url: '/visits' })).body);
    const first = [await visit(), await visit()];
    const { files } = await state(playground);
    await playground.setProject(project({ 'a.ts': '2' }, '16', 'production'));
    const second = await visit();
    const build = await playground.build();
    const third = await visit();
    await playground.setProject(project({ 'broken.ts': '' }, '16', 'production'));
    const broken = await playground.send({ url: '/visits' });
    return { first, files, second, build, third, broken };
  });
  expect(result.first).toEqual(['1', '2']);
  expect(result.files).toEqual({ 'a.ts': '1' });
  expect(result.second).toBe('1');
  expect(result.third).toBe('1');
  expect(result.build).toEqual({ ok: true, routes: [{ route: '/visits', kind: 'dynamic' }], diagnostics: [] });
  expect(result.broken).toMatchObject({
    status: 0,
    failure: { kind: 'compile', message: 'Type error: no', file: 'broken.ts', line: 2, column: 5 },
  });
});

test('another version is another server', async () => {
  const seen = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    await playground.setProject(project({ 'a.ts': '1' }, '15'));
    return state(playground);
  });
  expect(seen).toMatchObject({ next: '15', files: { 'a.ts': '1' } });
});

test('misuse rejects with a TypeError that names the field', async () => {
  const messages = await page.evaluate(async () => {
    const early = createTestPlayground();
    const playground = await start();
    const calls = [
      () => early.send({ url: '/echo' }),
      () => playground.send({ url: 'ftp://x' }),
      () => playground.send({ url: '/', headers: [['a b', '']] }),
      () => playground.build(),
      () => playground.advanceTime(-1),
    ];
    const caught = calls.map((call) => call().catch(String));
    return Promise.all(caught);
  });
  expect(messages).toEqual([
    'TypeError: send: there is no project yet; call setProject first',
    'TypeError: send: the url "ftp://x" is not on the server\'s origin http://localhost:3000',
    'TypeError: send: the header name "a b" is not a token',
    "TypeError: build: the project's mode is development; only production builds",
    'TypeError: advanceTime: the milliseconds must be a number of at least 0, not -1',
  ]);
});

test('dispose removes the frame and settles what is under way', async () => {
  const result = await page.evaluate(async () => {
    const playground = await start();
    await playground.send({ url: '/visits' });
    const pending = playground.send({ url: '/never' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    playground.dispose();
    const after = await playground.send({ url: '/visits' }).catch(String);
    return { kind: (await pending).failure?.kind, frames: document.querySelectorAll('iframe').length, after };
  });
  expect(result).toEqual({ kind: 'aborted', frames: 0, after: 'TypeError: send: the playground was disposed' });
});
