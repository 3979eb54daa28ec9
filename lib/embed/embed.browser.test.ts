import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { emptyResponse } from '@/sandbox/host/empty-response';
import type { OutgoingRequest, Playground, PlaygroundResponse } from '@/sandbox/host/playground';
import { bundleForPage, serveFiles, serveTestPage, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../../tests/browser/chromium';
import type {} from './fixtures/test-embed-page';

type EmbeddedPlayground = Omit<Playground, 'subscribe'>;

let home: TestSite;
let elsewhere: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const isolated = {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  };
  const embedPage = {
    type: 'text/html',
    body: '<!doctype html><body><script src="/embed-page.js"></script>',
    headers: isolated,
  };
  home = await serveTestPage({
    '/embed.js': { type: 'text/javascript', body: await readFile('public/embed.js', 'utf8'), headers: isolated },
    '/embed': embedPage,
    '/embed/headless.html': embedPage,
    '/embed-page.js': {
      type: 'text/javascript',
      body: await bundleForPage(new URL('fixtures/test-embed-page.ts', import.meta.url)),
    },
  });
  const project: Project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': '1' } };
  elsewhere = await serveFiles({
    '/': { type: 'text/html', body: pageThatEmbeds(home.url) },
    '/isolated': {
      type: 'text/html',
      body: pageThatEmbeds(home.url),
      headers: { ...isolated, 'cross-origin-opener-policy': 'same-origin' },
    },
    '/project.json': { type: 'application/json', body: JSON.stringify(project) },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await home.close();
  await elsewhere.close();
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.close());

/** Opens somebody's page, on another site than the playground's. */
async function openPage(path = ''): Promise<void> {
  await page.goto(elsewhere.url.replace('localhost', '127.0.0.1') + path);
  await page.waitForFunction(() => 'create' in globalThis);
}

/** What stands in somebody's page. */
function pageThatEmbeds(homeUrl: string): string {
  return `<!doctype html><body><script type="module">
    import { createPlayground } from '${homeUrl}embed.js';
    const project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': '1' } };
    const create = (options) => createPlayground(document.body, { project, view: 'headless', ...options });
    const text = (body) => new TextDecoder().decode(body);
    Object.assign(globalThis, { embed: createPlayground, project, create, text });
  </script>`;
}

declare function embed(element: unknown, options: unknown): Promise<EmbeddedPlayground>;
declare function create(options?: {
  fetch?: (request: OutgoingRequest) => Promise<unknown>;
}): Promise<EmbeddedPlayground>;
declare function text(body: Uint8Array): string;
declare const project: Project;

test("somebody's page gets the answer to its request", async () => {
  await openPage();
  const response = await page.evaluate(async () => {
    const playground = await create();
    const response = await playground.send({ method: 'POST', url: '/echo', headers: [['A', 'b']], body: 'hé' });
    return { ...response, echo: JSON.parse(text(response.body)) as unknown };
  });
  expect(response).toMatchObject({
    status: 200,
    route: '/echo',
    echo: {
      method: 'POST',
      headers: [
        ['Host', 'localhost:3000'],
        ['A', 'b'],
        ['Content-Length', '3'],
      ],
      body: 'hé',
    },
  });
});

test('it works in a cross-origin isolated page', async () => {
  await openPage('isolated');
  const result = await page.evaluate(async () => {
    const playground = await create();
    return [crossOriginIsolated, (await playground.send({ url: '/echo' })).status];
  });
  expect(result).toEqual([true, 200]);
});

test('chunks are handed on when they come, and a signal stops the response', async () => {
  await openPage();
  const result = await page.evaluate(async () => {
    const playground = await create();
    const seen: string[] = [];
    const controller = new AbortController();
    const onChunk = (chunk: Uint8Array, atMs: number) => {
      seen.push(`${typeof atMs} ${text(chunk)}`);
      if (seen.length === 2) controller.abort();
    };
    const response = await playground.send({ url: '/slow' }, { onChunk, signal: controller.signal });
    return { seen, kind: response.failure?.kind, body: text(response.body) };
  });
  expect(result).toEqual({ seen: ['number one', 'number two'], kind: 'aborted', body: 'onetwo' });
});

test("a handler's fetch is answered by the page", async () => {
  await openPage();
  const bodies = await page.evaluate(async () => {
    const fetch = async ({ url }: OutgoingRequest) => ({ status: 200, headers: [], body: `here is ${url}` });
    const failing = async () => Promise.reject(new Error('no network'));
    const playgrounds = [await create({ fetch }), await create({ fetch: failing }), await create()];
    const responses = await Promise.all(playgrounds.map((playground) => playground.send({ url: '/fetch' })));
    return responses.map(({ body }) => text(body));
  });
  expect(bodies).toEqual([
    '200 here is https://api.test/x',
    'Failed to fetch "GET https://api.test/x": no network',
    'Failed to fetch "GET https://api.test/x": this playground has no answers for requests to other origins',
  ]);
});

test('eight playgrounds work at once, each with a server of its own', async () => {
  await openPage();
  const visits = await page.evaluate(async () => {
    const playgrounds = await Promise.all(Array.from({ length: 8 }, () => create()));
    await Promise.all(playgrounds.map((playground) => playground.send({ url: '/visits' })));
    const seconds = await Promise.all(playgrounds.map((playground) => playground.send({ url: '/visits' })));
    return seconds.map(({ body }: PlaygroundResponse) => text(body));
  });
  expect(visits).toEqual(Array(8).fill('2'));
});

test('misuse rejects with a TypeError that names the field', async () => {
  await openPage();
  const messages = await page.evaluate(async () => {
    const playground = await create();
    const calls: (() => Promise<unknown>)[] = [
      () => embed(null, { project }),
      () => embed(document.body, {}),
      () => embed(document.body, { project, view: 'tiny' }),
      () => embed(document.body, { project: { ...project, next: '12' }, view: 'headless' }),
      () => playground.send({ url: 'https://example.com/' }),
      () => playground.send({ url: '/', body: (() => {}) as never }),
      () => playground.advanceTime(Infinity),
      () => playground.build(),
    ];
    return Promise.all(calls.map((call) => call().catch(String)));
  });
  expect(messages).toEqual([
    'TypeError: createPlayground: the element must be an HTMLElement',
    'TypeError: createPlayground: the project must be an object',
    'TypeError: createPlayground: the view must be one of workbench, response, headless',
    expect.stringMatching(/^TypeError: setProject: .*"next" must be "14"(?:, "\d+")* or "\d+" but is "12"/),
    'TypeError: send: the url "https://example.com/" is not on the server\'s origin http://localhost:3000',
    expect.stringMatching(/^TypeError: send: .*could not be cloned/s),
    'TypeError: advanceTime: the milliseconds must be a number of at least 0, not Infinity',
    "TypeError: build: the project's mode is development; only production builds",
  ]);
});

test('dispose removes the playground and ends what is under way', async () => {
  await openPage();
  const result = await page.evaluate(async () => {
    const playground = await create();
    const pending = playground.send({ url: '/never' });
    playground.dispose();
    const later = await playground.send({ url: '/echo' }).catch(String);
    return { ended: await pending, later, frames: document.querySelectorAll('iframe').length };
  });
  const failure = { kind: 'aborted', message: 'the playground was disposed' };
  expect(result).toEqual({
    ended: { ...emptyResponse(), failure },
    later: 'TypeError: send: the playground was disposed',
    frames: 0,
  });
});

test('<route-playground> loads the project of its src when it is scrolled near', async () => {
  await openPage();
  const result = await page.evaluate(async () => {
    document.body.innerHTML =
      '<div style="height:5000px"></div><route-playground src="project.json"></route-playground>';
    const element = document.querySelector('route-playground') as HTMLElement & {
      playground: Promise<EmbeddedPlayground>;
    };
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = element.shadowRoot?.querySelectorAll('iframe').length;
    element.scrollIntoView();
    const response = await (await element.playground).send({ url: '/echo' });
    return { before, after: element.shadowRoot?.querySelectorAll('iframe').length, status: response.status };
  });
  expect(result).toEqual({ before: 0, after: 1, status: 200 });
});

test('<route-playground> says in its place why it cannot load', async () => {
  await openPage();
  const result = await page.evaluate(async () => {
    document.body.innerHTML = '<route-playground src="gone.json"></route-playground>';
    const element = document.querySelector('route-playground') as HTMLElement & {
      playground: Promise<EmbeddedPlayground>;
    };
    const reason = await element.playground.catch(String);
    return { reason, shown: element.shadowRoot?.querySelector('[role=alert]')?.textContent };
  });
  expect(result.reason).toMatch(/^Error: Failed to load the project: .*gone.json answered 404$/);
  expect(`Error: ${result.shown ?? ''}`).toBe(result.reason);
});

test('a message from another window than the parent connects nothing', async () => {
  await page.goto(`${home.url}embed`);
  const connected = await page.evaluate(async () => {
    const channel = new MessageChannel();
    const iframe = document.createElement('iframe');
    document.body.append(iframe);
    const post = 'parent.postMessage({ type: "route-playground:embed-connect", fetch: false }, "*", [port])';
    (iframe.contentWindow as unknown as { eval(code: string): (port: MessagePort) => void }).eval(`(port) => ${post}`)(
      channel.port2,
    );
    const heard = new Promise((resolve) => (channel.port1.onmessage = () => resolve(true)));
    channel.port1.postMessage({ type: 'call', call: 1, method: 'restart' });
    return Promise.race([heard, new Promise((resolve) => setTimeout(() => resolve(false), 500))]);
  });
  expect(connected).toBe(false);
});
