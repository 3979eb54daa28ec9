import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { OutgoingRequest, Playground } from '@/sandbox/host/playground';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';

/** What a page on another origin gets through `/embed.js` from the playground as it is served. */
const project: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: {
    'app/api/hello/route.ts': `import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';

export async function GET(request: Request) {
  const jar = await cookies();
  jar.set('first', '1');
  jar.set('second', '2');
  return Response.json({ seen: jar.get('seen')?.value, agent: (await headers()).get('user-agent') });
}

export async function POST(request: Request) {
  return Response.json(await request.json(), { status: 201 });
}

export async function DELETE() {
  redirect('/api/gone');
}
`,
    'app/api/items/[id]/route.ts': `export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json(await params);
}

export async function POST(request: Request) {
  const file = (await request.formData()).get('file') as File;
  return Response.json({ name: file.name, size: file.size, text: await file.text() });
}
`,
    'app/api/stream/route.ts': `export function GET() {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  const stream = new ReadableStream({
    async start(controller) {
      for (const text of ['one', 'two', 'three']) {
        controller.enqueue(new TextEncoder().encode(text));
        await pause();
      }
      controller.close();
    },
  });
  return new Response(stream);
}
`,
    'app/api/fail/route.ts': `export function GET() {
  throw new Error('broken on purpose');
}

export function POST() {
  for (;;);
}
`,
    'app/api/who/[name]/route.ts': `import { cookies } from 'next/headers';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const who = async () => (await cookies()).get('who')?.value ?? 'nobody';

export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const seen = [await who()];
  for (const milliseconds of [30, 0, 20]) {
    await pause(milliseconds);
    seen.push(await who());
  }
  await new Promise<void>((resolve) => queueMicrotask(() => resolve(who().then((value) => void seen.push(value)))));
  for await (const value of words()) seen.push(value);
  seen.push(...(await Promise.all([pause(5).then(who), pause(15).then(who)])));
  (await cookies()).set('by', name);
  const stream = new ReadableStream({
    async pull(controller) {
      await pause(20);
      seen.push(await who());
      if (seen.length < 12) return controller.enqueue(new TextEncoder().encode('.'));
      controller.enqueue(new TextEncoder().encode(seen.join(' ')));
      controller.close();
    },
  });
  return new Response(stream);
}

async function* words() {
  for (let index = 0; index < 2; index++) {
    await pause(10);
    yield await who();
  }
}
`,
    'app/api/webhook/route.ts': `import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const expected = createHmac('sha256', 'secret').update(await request.text()).digest();
  const given = Buffer.from(request.headers.get('x-signature') ?? '', 'hex');
  const ok = given.length === expected.length && timingSafeEqual(given, expected);
  return Response.json({ ok }, { status: ok ? 200 : 401 });
}
`,
    'app/api/outside/route.ts': `export async function GET() {
  const response = await fetch('https://api.example.com/rate');
  return Response.json({ rate: await response.text() });
}
`,
  },
};

let elsewhere: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const script = `import { createPlayground } from '${inject('playgroundUrl')}/embed.js';
    globalThis.create = (options) => createPlayground(document.body, options);
    globalThis.text = (body) => new TextDecoder().decode(body);`;
  const body = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  elsewhere = await serveFiles({ '/': { type: 'text/html', body } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await elsewhere.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(elsewhere.url.replace('localhost', '127.0.0.1'));
  await page.waitForFunction(() => 'create' in globalThis);
});

afterEach(() => page.close());

interface Options {
  project: Project;
  view: 'headless' | 'response' | 'workbench';
  fetch?: (request: OutgoingRequest) => Promise<unknown>;
}

declare function create(options: Options): Promise<Omit<Playground, 'subscribe'>>;
declare function text(body: Uint8Array): string;

test('requests of every kind are answered as Next.js answers them', async () => {
  const answers = await page.evaluate(async (project) => {
    const playground = await create({ project, view: 'headless' });
    const form = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhey\r\n--x--\r\n';
    const requests: Parameters<Playground['send']>[0][] = [
      {
        url: '/api/hello',
        headers: [
          ['Cookie', 'seen=yes'],
          ['User-Agent', 'test'],
        ],
      },
      { url: '/api/hello', method: 'POST', headers: [['content-type', 'application/json']], body: '{"a":1}' },
      { url: '/api/items/7' },
      {
        url: '/api/items/7',
        method: 'POST',
        headers: [['content-type', 'multipart/form-data; boundary=x']],
        body: form,
      },
      { url: '/api/hello', method: 'DELETE' },
      { url: '/api/hello', method: 'HEAD' },
      { url: '/api/hello', method: 'PUT' },
      { url: '/api/hello', method: 'OPTIONS' },
      { url: '/api/fail' },
      { url: '/api/nowhere' },
    ];
    const seen = [];
    for (const request of requests) {
      const { status, headers, body, route, failure } = await playground.send(request);
      const valueOf = (wanted: string) =>
        headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
      seen.push({
        status,
        route,
        failure,
        body: text(body).slice(0, 200),
        cookies: valueOf('set-cookie'),
        location: valueOf('location'),
        allow: valueOf('allow'),
      });
    }
    return seen;
  }, project);
  const [get, post, params, form, redirected, head, put, options, thrown, nowhere] = answers;
  expect(get).toMatchObject({ status: 200, route: '/api/hello', body: '{"seen":"yes","agent":"test"}' });
  expect(get?.cookies).toEqual(['first=1; Path=/', 'second=2; Path=/']);
  expect(post).toMatchObject({ status: 201, body: '{"a":1}' });
  expect(params).toMatchObject({ status: 200, route: '/api/items/[id]', body: '{"id":"7"}' });
  expect(form).toMatchObject({ status: 200, body: '{"name":"a.txt","size":3,"text":"hey"}' });
  expect(redirected).toMatchObject({ status: 307, location: ['/api/gone'] });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(put).toMatchObject({ status: 405, body: '' });
  expect(options?.status).toBe(204);
  expect(options?.allow).toEqual(['DELETE, GET, HEAD, OPTIONS, POST']);
  expect(thrown?.status).toBe(500);
  expect(nowhere).toMatchObject({ status: 404, route: null });
  expect(answers.map(({ failure }) => failure).filter(Boolean)).toEqual([]);
});

test('two requests at once, both waiting for timers and streams, never see the other’s cookies', async () => {
  const answers = await page.evaluate(async (project) => {
    const playground = await create({ project, view: 'headless' });
    const ask = async (name: string) => {
      const { body, headers } = await playground.send({
        url: `/api/who/${name}`,
        headers: [['Cookie', `who=${name}`]],
      });
      const cookies = headers.filter(([key]) => key.toLowerCase() === 'set-cookie').map(([, value]) => value);
      return { seen: [...new Set(text(body).replaceAll('.', '').split(' '))], cookies };
    };
    await ask('first');
    return Promise.all(['anna', 'ben', 'cleo'].map(ask));
  }, project);
  expect(answers).toEqual([
    { seen: ['anna'], cookies: ['by=anna; Path=/'] },
    { seen: ['ben'], cookies: ['by=ben; Path=/'] },
    { seen: ['cleo'], cookies: ['by=cleo; Path=/'] },
  ]);
});

test('a webhook is taken with the right HMAC and refused with a wrong one', async () => {
  const statuses = await page.evaluate(async (project) => {
    const playground = await create({ project, view: 'headless' });
    const body = '{"event":"paid"}';
    const encode = (value: string) => new TextEncoder().encode(value);
    const hash = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', encode('secret'), hash, false, ['sign']);
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(body)));
    const hex = Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const post = async (given: string) =>
      (await playground.send({ url: '/api/webhook', method: 'POST', headers: [['x-signature', given]], body })).status;
    return [await post(hex), await post(hex.replace(/./, (digit) => (digit === '0' ? '1' : '0')))];
  }, project);
  expect(statuses).toEqual([200, 401]);
});

test('three chunks 300 ms apart are seen 300 ms apart', async () => {
  const chunks = await page.evaluate(async (project) => {
    const playground = await create({ project, view: 'headless' });
    await playground.send({ url: '/api/items/1' });
    const seen: { text: string; at: number }[] = [];
    await playground.send(
      { url: '/api/stream' },
      { onChunk: (chunk) => seen.push({ text: text(chunk), at: performance.now() }) },
    );
    return seen;
  }, project);
  expect(chunks.map((chunk) => chunk.text)).toEqual(['one', 'two', 'three']);
  const gaps = [chunks[1]!.at - chunks[0]!.at, chunks[2]!.at - chunks[1]!.at];
  for (const gap of gaps) expect(Math.abs(gap - 300)).toBeLessThan(120);
});

test('a handler that loops for ever is ended and named, and the next request answered', async () => {
  const { failure, next } = await page.evaluate(async (project) => {
    const playground = await create({ project, view: 'headless' });
    const { failure } = await playground.send({ url: '/api/fail', method: 'POST' });
    return { failure, next: (await playground.send({ url: '/api/items/1' })).status };
  }, project);
  expect(failure).toMatchObject({ kind: 'timed-out', file: 'app/api/fail/route.ts' });
  // A busy computer is said to be one behind it.
  expect(failure?.message).toMatch(/^the handler at app\/api\/fail\/route\.ts:5 blocked the server; it was restarted/);
  expect(next).toBe(200);
});

test('what handlers fetch from other origins is answered by the page', async () => {
  const body = await page.evaluate(async (project) => {
    const fetch = async ({ method, url }: OutgoingRequest) => ({ status: 200, headers: [], body: `${method} ${url}` });
    const playground = await create({ project, view: 'headless', fetch });
    return text((await playground.send({ url: '/api/outside' })).body);
  }, project);
  expect(body).toBe('{"rate":"GET https://api.example.com/rate"}');
});

test.each(['workbench', 'response'] as const)('the view %s shows what the page sends', async (view) => {
  await page.evaluate(
    async ({ project, view }) => {
      const playground = await create({ project, view });
      await playground.send({ url: '/api/items/42' });
    },
    { project, view },
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('region', { name: 'Response' }).getByText('42').first().waitFor();
});

test('a build says of each route why it is static or dynamic', async () => {
  const routes = await page.evaluate(async (project) => {
    const files = {
      'app/fixed/route.ts': "export const dynamic = 'force-static';\nexport const GET = () => Response.json(1);\n",
      'app/mixed/route.ts': 'export const GET = () => Response.json(1);\nexport const POST = GET;\n',
      'app/url/route.ts':
        'export const revalidate = 60;\nexport const GET = (request: Request) => Response.json(request.url);\n',
    };
    const playground = await create({ project: { ...project, mode: 'production', files }, view: 'headless' });
    return (await playground.build()).routes;
  }, project);
  const by = (reason: string, file: string, line: number, column: number) => ({
    reason,
    because: { message: reason, file, line, column },
  });
  expect(routes).toEqual([
    { route: '/_not-found', kind: 'static' },
    { route: '/fixed', kind: 'static', ...by("dynamic is 'force-static'", 'app/fixed/route.ts', 1, 1) },
    { route: '/mixed', kind: 'dynamic', ...by('POST is exported beside GET', 'app/mixed/route.ts', 2, 1) },
    { route: '/url', kind: 'dynamic', ...by('GET used `request.url`', 'app/url/route.ts', 2, 64) },
  ]);
});
