import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../tests/browser/chromium';
import { openTestsPage, serveSandbox } from '../../tests/vitest-conformance/open-tests-page';
import type { RunTestsOptions, TestRun } from './playground';

let site: Awaited<ReturnType<typeof serveSandbox>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSandbox();
  browser = await launchChromium();
  page = await openTestsPage(browser, site.url);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

const ROUTE = `
import { db } from '@/lib/db';
export async function GET(request: Request) {
  console.log('asked for', new URL(request.url).pathname);
  return Response.json({ rows: await db.rows() });
}
export async function POST(request: Request) {
  const { name } = await request.json();
  if (!name) throw new Error('no name');
  return Response.json({ name }, { status: 201 });
}`;

const PROJECT = {
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  'lib/db.ts': `export const db = { rows: async () => ['real'] };
export function double(value: number) { return value * 2; }
export default 'db';`,
  'lib/twice.ts': `import * as db from './db';
export const twice = (value: number) => db.double(value);`,
  'app/api/rows/route.ts': ROUTE,
};

/** Runs test files beside a small project. */
async function run(
  files: Record<string, string>,
  options: Pick<RunTestsOptions, 'files' | 'name'> = {},
): Promise<TestRun & { told: number }> {
  return page.evaluate(
    async ([files, options]) => {
      const playground = openPlayground();
      await playground.setProject({ version: 1, next: '16', mode: 'development', files });
      let told = 0;
      const run = await playground.runTests({ ...options, onResult: () => (told += 1) });
      playground.dispose();
      return { ...run, told };
    },
    [{ ...PROJECT, ...files }, options] as const,
  );
}

/** `state name: first line of the message` of each result. */
function linesOf({ results }: TestRun): string[] {
  return results.map(({ name, state, error }) => {
    const message = error ? `: ${error.message.split('\n')[0] ?? ''}` : '';
    return `${state} ${name.join(' > ')}${message}`;
  });
}

test('a handler is called directly, and through the server', async () => {
  const outcome = await run({
    'app/api/rows/route.test.ts': `
      import { expect, test } from 'vitest';
      import { GET, POST } from './route';
      test('directly', async () => {
        const response = await GET(new Request('http://localhost/api/rows'));
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual({ rows: ['real'] });
      });
      test('through the server', async () => {
        const response = await fetch('/api/rows', { method: 'POST', body: JSON.stringify({ name: 'Ada' }) });
        expect(response.status).toBe(201);
        expect(await response.json()).toEqual({ name: 'Ada' });
      });
      test('wrong', async () => {
        const response = await GET(new Request('http://localhost/api/rows'));
        expect(await response.json()).toEqual({ rows: ['other'] });
      });
      test('throws', () => expect(POST(new Request('http://localhost/', { method: 'POST', body: '{}' }))).resolves.toBe(1));`,
  });
  expect(linesOf(outcome)).toEqual([
    'passed directly',
    'passed through the server',
    "failed wrong: expected { rows: [ 'real' ] } to deeply equal { rows: [ 'other' ] }",
    'failed throws: promise rejected "Error: no name" instead of resolving',
  ]);
  const [direct, , wrong] = outcome.results;
  expect(direct?.logs).toEqual([{ level: 'log', text: 'asked for /api/rows' }]);
  expect(wrong?.error?.position).toEqual({ file: 'app/api/rows/route.test.ts', line: 16, column: 39 });
  expect(wrong?.error?.diff).toContain('-     "other",\n+     "real",');
  expect(outcome).toMatchObject({ ok: false, passed: 2, failed: 2, skipped: 0, diagnostics: [], told: 4 });
});
