import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../tests/browser/chromium';
import { serveTestPage, type TestSite } from './fixtures/serve-test-page';
import type { NextVersion } from '../protocol';
import type { Playground, PlaygroundResponse } from './playground';
import type {} from './fixtures/test-page';

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

/** Runs in the page: a playground for each release, in one sandbox. */
function installHelpers() {
  const sandbox = createTestSandbox();
  const open = async (next: NextVersion) => {
    const playground = sandbox.openPlayground({ deadlineMs: 1000 });
    await playground.setProject({ version: 1, next, mode: 'development', files: { [`only-in-${next}.ts`]: '1' } });
    return playground;
  };
  const openAll = () => Promise.all([open('14'), open('15'), open('16')]);
  const text = ({ body }: PlaygroundResponse) => new TextDecoder().decode(body);
  const visit = async (playground: Playground) => text(await playground.send({ url: '/visits' }));
  Object.assign(globalThis, { sandbox, openAll, text, visit });
}

declare const sandbox: ReturnType<typeof createTestSandbox>;
declare function openAll(): Promise<[Playground, Playground, Playground]>;
declare function text(response: PlaygroundResponse): string;
/** How often the playground's server was visited. */
declare function visit(playground: Playground): Promise<string>;

test('three releases stand side by side, each on a server of its own with its own project', async () => {
  const { states, visits, frames } = await page.evaluate(async () => {
    const playgrounds = await openAll();
    const states = await Promise.all(playgrounds.map((playground) => playground.send({ url: '/state' })));
    await visit(playgrounds[0]);
    const visits = await Promise.all(playgrounds.map(visit));
    return {
      states: states.map((state) => JSON.parse(text(state)) as unknown),
      visits,
      frames: document.querySelectorAll('iframe').length,
    };
  });
  expect(states).toMatchObject([
    { next: '14', files: { 'only-in-14.ts': '1' } },
    { next: '15', files: { 'only-in-15.ts': '1' } },
    { next: '16', files: { 'only-in-16.ts': '1' } },
  ]);
  expect(visits).toEqual(['2', '1', '1']);
  expect(frames).toBe(1);
});

test('many requests to all at once come to their own', async () => {
  const answers = await page.evaluate(async () => {
    const playgrounds = await openAll();
    const sent = playgrounds.flatMap((playground, place) =>
      Array.from({ length: 20 }, async (_, index) => {
        const response = await playground.send({ url: `/echo?${place}-${index}` });
        return (JSON.parse(text(response)) as { url: string }).url === `/echo?${place}-${index}`;
      }),
    );
    return Promise.all(sent);
  });
  expect(answers).toEqual(Array(60).fill(true));
});

test('a server blocked in a loop leaves the others answering, and only its own is ended', async () => {
  const result = await page.evaluate(async () => {
    const [first, second, third] = await openAll();
    const states: string[] = [];
    for (const other of [second, third])
      other.subscribe((event) => event.type === 'server' && states.push(event.state.name));
    const ended = new AbortController();
    const blocked = first.send({ url: '/block' }).finally(() => ended.abort());
    const visits: string[] = [];
    while (!ended.signal.aborted) visits.push(...(await Promise.all([visit(second), visit(third)])));
    return { blocked: await blocked, visits: visits.map(Number), recovered: await visit(first), states };
  });
  expect(result.blocked.failure).toMatchObject({ kind: 'timed-out', file: 'app/block/route.ts' });
  expect(result.visits.length).toBeGreaterThan(10);
  // One process each from the first visit to the last.
  expect(result.visits).toEqual(result.visits.map((_, index) => Math.floor(index / 2) + 1));
  expect(result.states.filter((state) => state === 'stopped')).toEqual([]);
  expect(result.recovered).toBe('1');
});

test('a server that floods the page or closes itself leaves the others as they are', async () => {
  const result = await page.evaluate(async () => {
    const [first, second, third] = await openAll();
    await visit(third);
    const [flooding, closed] = await Promise.all([first.send({ url: '/flood' }), second.send({ url: '/close' })]);
    const visits = await Promise.all([first, second, third].map(visit));
    return { failures: [flooding.failure?.kind, closed.failure?.kind], visits };
  });
  expect(result).toEqual({ failures: ['crashed', 'crashed'], visits: ['1', '1', '2'] });
});

test('where the frame dies, all get fresh servers in one new frame', async () => {
  const result = await page.evaluate(async () => {
    const playgrounds = await openAll();
    await Promise.all(playgrounds.map(visit));
    const stopped: string[] = [];
    for (const playground of playgrounds)
      playground.subscribe(
        (event) => event.type === 'server' && event.state.name === 'stopped' && stopped.push(event.state.reason),
      );
    const pending = playgrounds[0].send({ url: '/never' });
    document.querySelector('iframe')!.src = 'about:blank';
    const { failure } = await pending;
    const visits = await Promise.all(playgrounds.map(visit));
    return { failure: failure?.kind, stopped, visits, frames: document.querySelectorAll('iframe').length };
  });
  expect(result.failure).toBe('crashed');
  expect(result.stopped.sort()).toEqual([
    'the server crashed (it may have run out of memory); it was restarted',
    'the server crashed: its sandbox died (a server in it may have run out of memory); it was restarted',
    'the server crashed: its sandbox died (a server in it may have run out of memory); it was restarted',
  ]);
  expect(result.visits).toEqual(['1', '1', '1']);
  expect(result.frames).toBe(1);
});

test('a server that was starting when the frame died starts in the new one', async () => {
  const result = await page.evaluate(async () => {
    const [first, second] = await openAll();
    await Promise.all([visit(first), visit(second)]);
    const pending = first.send({ url: '/never' });
    document.querySelector('iframe')!.src = 'about:blank';
    // Its server was ended, and the next one waits for a frame that does not answer.
    const restarted = second.restart();
    await Promise.all([pending, restarted]);
    return Promise.all([visit(first), visit(second)]);
  });
  expect(result).toEqual(['1', '1']);
});

test('no more than two spares stand beside three servers, and none after the sandbox', async () => {
  const openWorkers = () => page.workers().length;
  await page.evaluate(async () => {
    const playgrounds = await openAll();
    for (const playground of playgrounds) await playground.restart();
    for (const playground of playgrounds) await playground.restart();
    await Promise.all(playgrounds.map(visit));
  });
  await expect.poll(openWorkers).toBe(5);
  // A spare would be there by now.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(openWorkers()).toBe(5);
  await page.evaluate(() => sandbox.dispose());
  await expect.poll(openWorkers).toBe(0);
});

test('a playground that is disposed of leaves the frame and the others', async () => {
  const result = await page.evaluate(async () => {
    const [first, second] = await openAll();
    await Promise.all([visit(first), visit(second)]);
    const pending = first.send({ url: '/never' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    first.dispose();
    return {
      pending: (await pending).failure?.kind,
      after: await first.send({ url: '/visits' }).catch(String),
      visits: await visit(second),
      frames: document.querySelectorAll('iframe').length,
    };
  });
  expect(result).toEqual({
    pending: 'aborted',
    after: 'TypeError: send: the playground was disposed',
    visits: '2',
    frames: 1,
  });
});

test('a playground that is disposed of while its server starts gets none', async () => {
  const starting = await page.evaluate(async () => {
    const [first] = await openAll();
    await visit(first);
    const starting = first.restart().catch(String);
    first.dispose();
    return starting;
  });
  expect(starting).toBe('Error: Failed to start the server: the playground was disposed');
  // The other two, and spares.
  await expect.poll(() => page.workers().length).toBe(5);
});
