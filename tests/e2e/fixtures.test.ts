import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { isWhole } from '../is-whole';
import { launchChromium } from '../browser/chromium';
import { openHeadless, serveHeadlessPage } from './open-headless';

let site: Awaited<ReturnType<typeof serveHeadlessPage>>;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveHeadlessPage(), launchChromium()]);
});

afterAll(() => Promise.all([browser.close(), site.close()]));

const users = 'https://api.example.com/users';
const fixtures = JSON.stringify({
  version: 1,
  fixtures: [
    {
      method: 'GET',
      url: `${users}/:id`,
      times: 1,
      response: { status: 201, headers: [['x-a', '1']], json: { id: 1 } },
    },
    { method: 'GET', url: `${users}/:id`, delayMs: 60, response: { text: 'second' } },
    { url: `${users}-stream`, response: { chunks: [{ text: 'a' }, { afterMs: 80, text: 'b' }] } },
    { url: `${users}-down`, error: 'network' },
    { url: `${users}-slow`, error: 'timeout' },
    { url: `${users}-cached`, response: { json: 'kept' } },
  ],
});
const handler = `export const dynamic = 'force-dynamic';
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const init = searchParams.has('cached') ? { next: { revalidate: 60 } } : { cache: 'no-store' as const };
  const signal = searchParams.has('wait') ? AbortSignal.timeout(50) : undefined;
  try {
    const response = await fetch('${users}' + searchParams.get('of'), { ...init, signal });
    const began = Date.now();
    const text = await response.text();
    return Response.json([response.status, response.headers.get('content-type'), text, Date.now() - began >= 60]);
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return Response.json([name, cause?.code ?? null]);
  }
}`;

/** What differs between releases is above what answers. */
for (const next of NEXT_VERSIONS.slice(isWhole ? 0 : -1)) {
  for (const mode of ['development', 'production'] as const) {
    test(`fixtures answer what a handler fetches (${next}, ${mode})`, async () => {
      const files = { 'app/api/users/route.ts': handler, 'fixtures.json': fixtures };
      const { send, answer, change, page } = await openHeadless(browser, site.url, next, mode, files);
      const { trace } = await send({ url: '/api/users?of=/1' });
      expect(trace.find(({ kind }) => kind === 'fetch')).toMatchObject({
        label: `fetch GET ${users}/1: 201 from a fixture, cache BYPASS`,
        detail: { method: 'GET', url: `${users}/1`, status: 201, cache: 'BYPASS', fixture: true },
      });
      const json = async (of: string) => JSON.parse(await answer(`/api/users?of=${of}`)) as unknown;
      expect(await json('/2')).toEqual([200, 'text/plain;charset=UTF-8', 'second', false]);
      expect(await json('-stream')).toEqual([200, null, 'ab', true]);
      expect(await json('-down')).toEqual(['TypeError', 'ECONNREFUSED']);
      expect(await json('-slow&wait')).toEqual(['TimeoutError', null]);
      await json('-cached&cached');
      const cached = await send({ url: '/api/users?of=-cached&cached' });
      expect(cached.trace.find(({ kind }) => kind === 'fetch')?.detail).toMatchObject({ cache: 'HIT', fixture: false });
      await change({ 'fixtures.json': fixtures.replace('second', 'edited') });
      await json('/1');
      expect(await json('/2')).toEqual([200, 'text/plain;charset=UTF-8', 'edited', false]);
      await page.close();
    });
  }
}
