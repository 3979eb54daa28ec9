import { expect, test } from 'vitest';
import type { NextVersion } from '../protocol';
import { checkSegmentConfig } from './check-segment-config';
import { compile } from './fixtures/compile';
import { RELEASES } from './releases';

async function check(text: string, next: NextVersion, cacheComponents = false): Promise<string[]> {
  const file = await compile(text, 'src/app/(group)/a/[id]/route.ts');
  const found = checkSegmentConfig(file, RELEASES[next], { cacheComponents, useCache: cacheComponents });
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test.each([
  ["export const dynamic = 'force-static'"],
  ["export const dynamic = 'force-static' as const"],
  ['export const dynamicParams = false'],
  ["export const runtime = 'edge'"],
  ["export const preferredRegion = 'iad1'"],
  ["export const preferredRegion = ['iad1', 'fra1']"],
  ["export const revalidate = 'soon'"],
  ['export const anything = f()'],
  ['const dynamic = f()'],
])('%s is let pass by Next 16', async (text) => {
  expect(await check(text, '16')).toEqual([]);
});

const unread = (name: string, rest: string) =>
  `Next.js can't recognize the exported \`${name}\` field in route. ${rest}`;

test.each([
  ['export const dynamic = f()', `1:14 ${unread('dynamic', 'It needs to be a static string.')}`],
  ['export const dynamic = 1', `1:14 ${unread('dynamic', 'It needs to be a static string.')}`],
  ['\nexport const dynamicParams = 0', `2:14 ${unread('dynamicParams', 'It needs to be a static boolean.')}`],
  [
    'export const preferredRegion = [1]',
    `1:14 ${unread('preferredRegion', 'It needs to be a static string or array of static strings.')}`,
  ],
  ["export { dynamic } from './b'", `1:1 ${unread('dynamic', "It mustn't be reexported.")}`],
  [
    "export const runtime = 'deno'",
    `1:14 ${unread('runtime', 'It has an invalid value: unknown variant `deno`, expected one of `nodejs`, `edge`, `experimental-edge`.')}`,
  ],
])('%s is refused by Next 16', async (text, message) => {
  expect(await check(text, '16')).toEqual([message]);
});

test.each([
  ["export const dynamic = 'auto'", 'dynamic'],
  ['export const dynamicParams = true', 'dynamicParams'],
  ["export const fetchCache = 'auto'", 'fetchCache'],
  ['export const revalidate = 60', 'revalidate'],
  ["export const runtime = 'nodejs'", 'runtime'],
])('%s is refused where cacheComponents are on', async (text, name) => {
  expect(await check(text, '16', true)).toEqual([
    `1:14 Route segment config "${name}" is not compatible with \`nextConfig.cacheComponents\`. Please remove it.`,
  ]);
});

test.each([["export const preferredRegion = 'fra1'"], ['export const maxDuration = 5']])(
  '%s is let pass where cacheComponents are on',
  async (text) => {
    expect(await check(text, '16', true)).toEqual([]);
  },
);

test('an option that is wrong in itself is told so as well where cacheComponents are on', async () => {
  expect(await check("export { fetchCache } from './b'", '16', true)).toEqual([
    `1:1 ${unread('fetchCache', "It mustn't be reexported.")}`,
    '1:1 Route segment config "fetchCache" is not compatible with `nextConfig.cacheComponents`. Please remove it.',
  ]);
});

test.each([
  ["export const dynamic = 'error'"],
  ['export const dynamic = f()'],
  ['export const revalidate = 60'],
  ['export const revalidate = false'],
  ['export const revalidate = -1.5'],
  ['export const maxDuration = 5'],
  ['export const dynamicParams = false'],
  ["export { dynamic } from './b'"],
])('%s is let pass by Next 15', async (text) => {
  expect(await check(text, '15')).toEqual([]);
});

const INVALID =
  '1:14 Invalid segment configuration options detected for "/a/[id]". Read more at https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config: ';

test.each([
  [
    "export const dynamic = 'on'",
    `Invalid enum value. Expected 'auto' | 'error' | 'force-static' | 'force-dynamic', received 'on' at "dynamic"`,
  ],
  [
    'export const dynamic = 1',
    `Expected 'auto' | 'error' | 'force-static' | 'force-dynamic', received number at "dynamic"`,
  ],
  ['export const runtime = null', `Expected 'edge' | 'nodejs', received null at "runtime"`],
  ['export const dynamicParams = []', 'Expected boolean, received array at "dynamicParams"'],
  [
    'export const revalidate = 1.5',
    'Invalid revalidate value 1.5 on "/a/[id]", must be a non-negative number or false at "revalidate"',
  ],
  [
    'export const revalidate = true',
    'Invalid revalidate value true on "/a/[id]", must be a non-negative number or false at "revalidate"',
  ],
  ['export const maxDuration = 1.5', 'Expected integer, received float at "maxDuration"'],
  ["export const maxDuration = '5'", 'Expected number, received string at "maxDuration"'],
])('%s is refused by Next 15', async (text, message) => {
  expect(await check(text, '15')).toEqual([INVALID + message]);
});

test.each([["export const dynamic = 'on'"], ["export const maxDuration = '5'"], ['export const dynamic = f()']])(
  '%s is let pass by Next 14',
  async (text) => {
    expect(await check(text, '14')).toEqual([]);
  },
);
