import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import { bundleForPage, serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { TRAVERSE_SCRIPT } from '@/lib/page/traverse-script';
import { launchChromium } from '../../tests/browser/chromium';
import type {} from './fixtures/tab-page';

let site: TestSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const body =
    '<!doctype html><html data-restoring><body><script>' +
    TRAVERSE_SCRIPT +
    '</script><script src="/page.js"></script>';
  site = await serveFiles({
    '/': { type: 'text/html', body },
    '/s/abc': { type: 'text/html', body },
    '/page.js': {
      type: 'text/javascript',
      body: await bundleForPage(new URL('fixtures/tab-page.ts', import.meta.url)),
    },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await openTab();
});

afterEach(() => context.close());

async function openTab(address = ''): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(site.url + address);
  return opened;
}

test('of two tabs that change the same version at once, one is told', async () => {
  const other = await openTab();
  await page.evaluate(() => tab.libraries.own.write(makeProject('one', 'r0', 'first')));
  const write = (of: Page, revision: string) =>
    of.evaluate((own) => tab.libraries.own.write(makeProject('one', own, own), 'r0'), revision);
  expect((await Promise.all([write(page, 'r1'), write(other, 'r2')])).sort()).toEqual(['conflict', 'written']);
  const { revision, text } = await page.evaluate(async () => {
    const read = await tab.libraries.own.read('one');
    return read.state === 'stored'
      ? { revision: read.stored.revision, text: read.stored.work.project.files['a.ts'] }
      : { revision: null, text: null };
  });
  expect([['r1', 'r2'], text]).toEqual([expect.arrayContaining([revision]), revision]);
});

test('a tab hears what others write, and not what it writes itself', async () => {
  const other = await openTab();
  await page.evaluate(() => tab.libraries.own.write(makeProject('one', 'r1', '')));
  await expect.poll(() => other.evaluate(() => heard)).toEqual([{ id: 'one', revision: 'r1' }]);
  expect(await page.evaluate(() => heard)).toEqual([]);
});

test('a tab comes back to the project it had open, a new one opens the last', async () => {
  await page.evaluate(() => tab.libraries.rememberOwnId('first'));
  const other = await openTab();
  expect(await other.evaluate(() => tab.libraries.lastOwnId())).toBe('first');
  await other.evaluate(() => tab.libraries.rememberOwnId('second'));
  await page.reload();
  expect(await page.evaluate(() => tab.libraries.lastOwnId())).toBe('first');
  expect(await (await openTab()).evaluate(() => tab.libraries.lastOwnId())).toBe('second');
  expect(await page.evaluate(() => localStorage.getItem('route-playground:returning'))).toBe('1');
});

test('projects lie where they have lain since the first release', async () => {
  const stored = await page.evaluate(async () => {
    await tab.libraries.own.write(makeProject('one', 'r1', 'text'));
    await tab.libraries.visited.write(makeProject('#p1.abc', 'r1', 'linked'));
    await tab.libraries.rememberOwnId('one');
    const read = (name: string, store: string, key: string) =>
      new Promise<unknown>((resolve, reject) => {
        const opened = indexedDB.open(name);
        opened.onerror = () => reject(new Error(name));
        opened.onsuccess = () => {
          const asked = opened.result.transaction(store).objectStore(store).get(key);
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(new Error(key));
        };
      });
    return Promise.all([
      read('route-playground-projects', 'projects', 'one'),
      read('route-playground-visited', 'projects', '#p1.abc'),
      read('route-playground', 'work', 'own-id'),
    ]);
  });
  const project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': 'text' } };
  expect(stored).toMatchObject([
    { id: 'one', revision: 'r1', changedAt: 1, work: { project } },
    { id: '#p1.abc', work: { project: { files: { 'a.ts': 'linked' } } } },
    'one',
  ]);
});

test('a removed project is gone, and lists have the one changed last first', async () => {
  const ids = await page.evaluate(async () => {
    const { own } = tab.libraries;
    for (const [at, id] of ['old', 'new', 'gone'].entries())
      await own.write({ ...makeProject(id, 'r1', ''), changedAt: at });
    await own.remove('gone');
    return (await own.list()).stored.map((one) => one.id);
  });
  expect(ids).toEqual(['new', 'old']);
});

test('runs come back with the bytes of their responses, until they are removed', async () => {
  await page.evaluate(async () => {
    const { project } = makeProject('one', 'r1', '').work;
    const form = { method: 'GET', url: '/', headers: [], body: { kind: 'none', text: '' } } as const;
    const response = { status: 200, headers: [], body: new Uint8Array([0, 255]), chunks: [], logs: [] };
    const entry = { at: 1, of: 'one', auto: false, project, form, selected: null, request: { url: '/' } };
    const whole = response as unknown as PlaygroundResponse;
    await tab.runs.add({ ...entry, form: { ...form, headers: [] }, id: 'a', response: whole });
    await tab.runs.add({ ...entry, form: { ...form, headers: [] }, id: 'b', response: whole });
    await tab.runs.remove(['b']);
  });
  await page.reload();
  const runs = await page.evaluate(async () =>
    (await tab.runs.load()).map(({ id, response }) => ({ id, bytes: [...response.body] })),
  );
  expect(runs).toEqual([{ id: 'a', bytes: [0, 255] }]);
});

test('the address is read, replaced and pushed, and a pasted link is heard of', async () => {
  const linked = await openTab('?example=cors#p1.abc');
  expect(await linked.evaluate(() => tab.page.address())).toEqual({
    pathname: '/',
    search: '?example=cors',
    hash: '#p1.abc',
  });
  await linked.evaluate(() => tab.page.replaceAddress('/'));
  expect(linked.url()).toBe(site.url);
  expect(await linked.evaluate(() => tab.page.place())).toBeNull();
  await linked.evaluate(() => tab.page.pushAddress('/s/abc', 'an-id'));
  expect(new URL(linked.url()).pathname).toBe('/s/abc');
  await linked.goBack();
  expect([linked.url(), await linked.evaluate(() => tab.page.place())]).toEqual([site.url, null]);
  await linked.goForward();
  expect(await linked.evaluate(() => tab.page.place())).toBe('an-id');
  await linked.evaluate(() => (location.hash = '#p1.other'));
  await expect.poll(() => linked.evaluate(() => traversals)).toBe(3);
});

test('what is hidden is revealed; a page that is left says so while it can still store', async () => {
  await page.evaluate(() => tab.page.reveal());
  expect(await page.locator('html').getAttribute('data-restoring')).toBeNull();
  await page.evaluate(() => tab.page.load('/s/abc'));
  await page.waitForURL('**/s/abc');
  expect(await page.evaluate(() => localStorage.getItem('hidden'))).toBe('yes');
});
