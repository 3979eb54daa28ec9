import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import { launchChromium } from '../browser/chromium';
import { REAL_NEXT } from '../real-next';
import { openHeadless, serveHeadlessPage } from './open-headless';

/** What `next dev` advises of a route's exports when it makes the route's module: at first, and after what edits. */
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

const FINE = 'export function GET() { return Response.json(1); }\n';
const LOWER = 'export function get() { return Response.json(1); }\n';
const DEFAULT = 'export default function handler() { return Response.json(1); }\n';
const IMPORTING = `import '../../lib/x';\n${LOWER}`;
const EDGE = "export const runtime = 'edge';\n";

interface Step {
  change?: Record<string, string | null>;
  get: string;
  /** With Turbopack; with webpack where that differs. */
  says: string[];
  webpack?: string[];
}

const lower = ["lowercase method 'get'", 'No HTTP methods'];
const none = ['default export', 'No HTTP methods'];

/** As the real servers did: the same edits and requests, in this order. */
const STEPS: Step[] = [
  { get: '/a', says: [] },
  { change: { 'app/a/route.ts': LOWER }, get: '/a', says: lower },
  { get: '/a', says: [] },
  { change: { 'app/a/route.ts': `// again\n${LOWER}` }, get: '/a', says: lower },
  { change: { 'app/a/route.ts': DEFAULT }, get: '/a', says: none },
  {
    change: { 'app/a/route.ts': `${LOWER}export function POST() {}\n` },
    get: '/a',
    says: ["lowercase method 'get'"],
  },
  { change: { 'app/a/route.ts': FINE }, get: '/a', says: [] },
  { change: { 'app/a/route.ts': `${FINE}export default GET;\n` }, get: '/a', says: ['default export'] },
  { change: { 'app/a/route.ts': IMPORTING }, get: '/a', says: lower },
  { get: '/b', says: [] },
  { get: '/a', says: [], webpack: lower },
  { change: { 'lib/x.ts': 'export const x = 2;\n' }, get: '/a', says: lower },
  { change: { 'app/b/route.ts': `// edited\n${FINE}` }, get: '/a', says: [], webpack: lower },
  { get: '/b', says: [] },
  { get: '/a', says: [] },
  { change: { 'app/c/route.ts': FINE }, get: '/c', says: [] },
  { get: '/a', says: [], webpack: lower },
  { change: { '.env': 'A=1\n' }, get: '/a', says: lower },
  { change: { 'app/a/route.ts': 'export function get( {\n' }, get: '/a', says: [] },
  { change: { 'app/a/route.ts': LOWER }, get: '/a', says: lower },
  { change: { 'app/b/route.ts': EDGE + LOWER }, get: '/b', says: lower },
  { get: '/b', says: [] },
  { change: { 'app/b/route.ts': EDGE + DEFAULT }, get: '/b', says: none },
  { get: '/b', says: [] },
];

test.each(NEXT_VERSIONS)('Next.js %s advises after an edit as at first', async (next) => {
  const files = { 'app/a/route.ts': FINE, 'app/b/route.ts': FINE, 'lib/x.ts': 'export const x = 1;\n' };
  const { page, change, send } = await openHeadless(browser, site.url, next, 'development', files);
  const said: string[][] = [];
  for (const step of STEPS) {
    if (step.change) await change(step.change);
    const { logs } = await send({ url: step.get });
    said.push(logs.flatMap(({ text }) => adviceIn(text)));
  }
  expect(said).toEqual(STEPS.map((step) => expectedOf(step, next)));
  await page.close();
});

function expectedOf({ says, webpack = says }: Step, next: NextVersion): string[] {
  return REAL_NEXT[next].bundler === 'turbopack' ? says : webpack;
}

function adviceIn(text: string): string[] {
  const [, advice] = /Detected (.+?) in |(?=No HTTP methods)/.exec(text) ?? [];
  if (advice) return [advice];
  return text.includes('No HTTP methods') ? ['No HTTP methods'] : [];
}
