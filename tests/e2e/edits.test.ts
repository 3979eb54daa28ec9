import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEXT_VERSIONS, type Mode, type NextVersion } from '@/sandbox/protocol';
import { launchChromium } from '../browser/chromium';
import { REAL_NEXT, type RealNext } from '../real-next';
import { openHeadless, serveHeadlessPage, type Files } from './open-headless';

/** Every kind of file that a server reads, edited while it runs: the next answer shows it. */
let browser: Browser;
let site: Awaited<ReturnType<typeof serveHeadlessPage>>;

beforeAll(async () => {
  site = await serveHeadlessPage();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A route that counts in its own module, in the one that it shares, and on the global object. */
const counting = (label: string) => `import { shared } from '@/lib/shared';
export const dynamic = 'force-dynamic';
let own = 0;
export async function GET() {
  const all = globalThis as { count?: number };
  all.count = (all.count ?? 0) + 1;
  return Response.json(['${label}', shared.label, ++own, ++shared.count, all.count]);
}
`;
const shared = (label: string) => `export const shared = { label: '${label}', count: 0 };\n`;

const COUNTING: Files = {
  'lib/shared.ts': shared('one'),
  'app/a/route.ts': counting('a'),
  'app/b/route.ts': counting('b'),
};

/** Whether a change starts every module anew, as webpack's dev server does, or only what it touches, as Turbopack's. */
const SURVIVES: Record<RealNext['bundler'], unknown[]> = {
  webpack: [
    ['a', 'one', 1, 1, 1],
    ['b', 'one', 1, 1, 2],
    ['a', 'one', 1, 2, 3],
    ['edited', 'one', 1, 1, 4],
    ['b', 'one', 1, 2, 5],
    ['edited', 'two', 1, 1, 6],
    ['b', 'two', 1, 2, 7],
    ['c', 'two', 1, 1, 8],
    ['b', 'two', 1, 2, 9],
  ],
  turbopack: [
    ['a', 'one', 1, 1, 1],
    ['b', 'one', 1, 2, 2],
    ['a', 'one', 2, 3, 3],
    ['edited', 'one', 1, 4, 4],
    ['b', 'one', 2, 5, 5],
    ['edited', 'two', 1, 1, 6],
    ['b', 'two', 1, 2, 7],
    ['c', 'two', 1, 3, 8],
    ['b', 'two', 2, 4, 9],
  ],
};

test.each(NEXT_VERSIONS)(
  'Next.js %s in development: an edit shows, and starts anew what it does there',
  async (next) => {
    const { page, change, answer } = await open(next, 'development', COUNTING);
    const seen = [await answer('/a'), await answer('/b'), await answer('/a')];
    await change({ 'app/a/route.ts': counting('edited') });
    seen.push(await answer('/a'), await answer('/b'));
    await change({ 'lib/shared.ts': shared('two') });
    seen.push(await answer('/a'), await answer('/b'));
    await change({ 'app/c/route.ts': counting('c') });
    seen.push(await answer('/c'), await answer('/b'));
    expect(seen.map((text) => JSON.parse(text) as unknown)).toEqual(SURVIVES[REAL_NEXT[next].bundler]);
    await page.close();
  },
);

const kinds = (label: string): Files => ({
  'app/node/route.ts': `export const dynamic = 'force-dynamic';\nexport const GET = () => new Response('${label}');\n`,
  'app/edge/route.ts': `export const runtime = 'edge';\nexport const GET = () => new Response('${label}');\n`,
  'app/static/route.ts': `export const dynamic = 'force-static';\nexport const GET = () => new Response('${label}');\n`,
  'app/env/route.ts':
    "export const dynamic = 'force-dynamic';\nexport const GET = () => new Response(process.env.LABEL);\n",
  'app/robots.ts': `export default () => ({ rules: { userAgent: '${label}' } });\n`,
  'middleware.ts': `import { NextResponse } from 'next/server';
export const config = { matcher: '/middleware' };
export const middleware = () => NextResponse.json('${label}');
`,
  'next.config.mjs': `export default { rewrites: async () => [{ source: '/config', destination: '/file-${label}.txt' }] };\n`,
  '.env': `LABEL=${label}\n`,
  'public/file-one.txt': 'one',
  'public/file-two.txt': 'two',
  'public/file.txt': label,
});
const PATHS = ['/node', '/edge', '/static', '/env', '/robots.txt', '/middleware', '/config', '/file.txt'];

test.each(NEXT_VERSIONS.flatMap((next) => (['development', 'production'] as const).map((mode) => ({ next, mode }))))(
  'Next.js $next in $mode: an edit of any kind of file shows in the next answer',
  async ({ next, mode }) => {
    const { page, change, answer } = await open(next, mode, kinds('one'));
    const answers = async () => {
      const seen: [string, string][] = [];
      for (const path of PATHS) seen.push([path, (/one|two/.exec(await answer(path)) ?? [''])[0]]);
      return Object.fromEntries(seen);
    };
    const all = (label: string) => Object.fromEntries(PATHS.map((path) => [path, label]));
    expect(await answers()).toEqual(all('one'));
    for (const [file, text] of Object.entries(kinds('two'))) await change({ [file]: text });
    expect(await answers()).toEqual(all('two'));
    await change({ 'app/node/route.ts': null });
    expect(await answer('/node')).toContain('404');
    await page.close();
  },
);

function open(next: NextVersion, mode: Mode, files: Files) {
  return openHeadless(browser, site.url, next, mode, files);
}
