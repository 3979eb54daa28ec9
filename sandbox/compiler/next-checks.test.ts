import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import type { NextVersion } from '../protocol';
import type { ProjectFiles } from './link-project';
import { createProjectCompiler } from './project-compiler';
import { transformFile } from './transform-file';

const GET = 'export async function GET() { return new Response() }\n';

/** What a project is refused for whose route begins with `text`. */
async function refusal(text: string, next: NextVersion = '16', more: ProjectFiles = {}) {
  const { compile } = createProjectCompiler({
    transform: (path, source, options) => transformFile(esbuild, path, source, options),
    offeredPackages: () => ['next/server', 'next/navigation', 'react', 'zod'],
  });
  const { diagnostics } = await compile({ 'app/a/route.ts': `${text}\n${GET}`, ...more }, next);
  return diagnostics.map(({ line, column, message }) => [line, column, message.split('\n')[0]]);
}

const intro = "Next.js can't recognize the exported";

test.each([
  [
    "import { useRouter } from 'next/navigation'; useRouter()",
    '16',
    1,
    10,
    'You\'re importing a module that depends on `useRouter` into a React Server Component module. This API is only available in Client Components. To fix, mark the file (or its parent) with the `"use client"` directive.',
  ],
  [
    "import { useState } from 'react'; useState()",
    '15',
    1,
    10,
    'You\'re importing a component that needs `useState`. This React Hook only works in a Client Component. To fix, mark the file (or its parent) with the `"use client"` directive.',
  ],
  [
    "import { useState } from 'react'; useState()",
    '14',
    1,
    10,
    'You\'re importing a component that needs useState. It only works in a Client Component but none of its parents are marked with "use client", so they\'re Server Components by default.',
  ],
  [
    "export const dynamic = process.env.X ? 'force-static' : 'force-dynamic'",
    '16',
    1,
    14,
    `${intro} \`dynamic\` field in route. It needs to be a static string.`,
  ],
  [
    "export const dynamicParams = 'yes'",
    '16',
    1,
    14,
    `${intro} \`dynamicParams\` field in route. It needs to be a static boolean.`,
  ],
  [
    "export const fetchCache = 'bogus'",
    '16',
    1,
    14,
    `${intro} \`fetchCache\` field in route. It has an invalid value: unknown variant \`bogus\`, expected one of \`auto\`, \`default-cache\`, \`only-cache\`, \`force-cache\`, \`default-no-store\`, \`only-no-store\`, \`force-no-store\`.`,
  ],
  [
    "export const dynamic = 'bogus'",
    '15',
    1,
    14,
    "Invalid segment configuration options detected for \"/a\". Read more at https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config: Invalid enum value. Expected 'auto' | 'error' | 'force-static' | 'force-dynamic', received 'bogus' at \"dynamic\"",
  ],
  [
    "export const revalidate = '60'",
    '15',
    1,
    14,
    'Invalid segment configuration options detected for "/a". Read more at https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config: Invalid revalidate value "60" on "/a", must be a non-negative number or false at "revalidate"',
  ],
  [
    "export const maxDuration = '5'",
    '15',
    1,
    14,
    'Invalid segment configuration options detected for "/a". Read more at https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config: Expected number, received string at "maxDuration"',
  ],
  [
    "async function get() { 'use cache'\n  return Date.now() }\nget()",
    '16',
    1,
    24,
    'To use "use cache", please enable the feature flag `cacheComponents` in your Next.js config.',
  ],
] as const)('%j is refused by Next %s', async (text, next, line, column, message) => {
  expect(await refusal(text, next, { 'next.config.mjs': 'export default {}' })).toEqual([[line, column, message]]);
});

test.each([
  ["export const dynamic = 'bogus'", '14'],
  ["export const revalidate = 60 * 10, maxDuration = '5'", '16'],
  ["export const dynamic = 'force-static' as const", '16'],
  ["'use server'", '16'],
  ["'use client'\nimport { useState } from 'react'; useState()", '16'],
] as const)('%j is let pass by Next %s', async (text, next) => {
  expect(await refusal(text, next)).toEqual([]);
});

test('what is refused depends on next.config', async () => {
  const config = { 'next.config.ts': 'const config = { cacheComponents: true }\nexport default config' };
  expect(await refusal("async function get() { 'use cache'; return 1 }\nget()", '16', config)).toEqual([]);
  expect(await refusal("export const dynamic = 'force-dynamic'", '16', config)).toEqual([
    [1, 14, 'Route segment config "dynamic" is not compatible with `nextConfig.cacheComponents`. Please remove it.'],
  ]);
});
