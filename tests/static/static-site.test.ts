import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import type { Playground } from '@/sandbox/host/playground';
import { launchChromium } from '../browser/chromium';
import { serveStatic, type StaticSite } from './serve-static';

/** What `npm run build:static` makes, on a host that knows nothing but files. */
let site: StaticSite;
let elsewhere: TestSite;
let browser: Browser;

declare function create(options: { project: Project; view: 'headless' }): Promise<Omit<Playground, 'subscribe'>>;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build-static.mjs'], { maxBuffer: 2 ** 26 });
  site = await serveStatic('out');
  const script = `import { createPlayground } from '${site.url}/embed.js';
    globalThis.create = (options) => createPlayground(document.body, options);`;
  const body = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  elsewhere = await serveFiles({ '/': { type: 'text/html', body, headers } });
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await elsewhere.close();
  await site.close();
});

test('the workbench answers, and offers to share by hash link alone', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.url()} answered ${response.status()}`);
  });
  await page.goto(`${site.url}/`);
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await response.getByText('200').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('textbox', { name: 'Link', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Create a short link' }).count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.close();
});

test('an example has a page of its own', async () => {
  const answer = await fetch(`${site.url}/examples/cors`);
  expect([answer.status, new URL(answer.url).pathname]).toEqual([200, '/examples/cors/']);
  const html = await answer.text();
  expect(html).toMatch(/<title>CORS[^<]* · Route Handler Playground<\/title>/);
  expect(html).toContain('caches must know');
  expect((await fetch(`${site.url}/examples/no-such`)).status).toBe(404);
});

test('a cross-origin isolated page of another site embeds it', async () => {
  const page = await browser.newPage();
  await page.goto(elsewhere.url.replace('localhost', '127.0.0.1'));
  await page.waitForFunction(() => 'create' in globalThis);
  const answer = await page.evaluate(async () => {
    const files = { 'app/api/static/route.ts': "export const GET = () => Response.json({ from: 'files' });\n" };
    const playground = await create({
      project: { version: 1, next: '16', mode: 'development', files },
      view: 'headless',
    });
    const { status, body } = await playground.send({ url: '/api/static' });
    return { status, body: new TextDecoder().decode(body) };
  });
  expect(answer).toEqual({ status: 200, body: '{"from":"files"}' });
  await page.close();
});

test('every page refuses to be framed by other sites, but the embed page', async () => {
  const policyOf = async (path: string) => (await fetch(site.url + path)).headers.get('content-security-policy');
  expect(await policyOf('/')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/404.html')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/examples/cors/')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/learn/first-handler/hello/')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/embed/')).not.toContain('frame-ancestors');
  expect(await policyOf('/embed/learn/first-handler/hello/')).not.toContain('frame-ancestors');
  expect(await policyOf('/sandbox.html')).toContain('sandbox allow-scripts');
});
