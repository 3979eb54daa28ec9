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
  options: Pick<RunTestsOptions, 'files' | 'name' | 'coverage'> = {},
): Promise<TestRun & { told: number }> {
  return page.evaluate(
    async ([files, options]) => {
      const playground = openTestedPlayground();
      await playground.setProject({ version: 1, next: '16', mode: 'development', files });
      let told = 0;
      const run = await playground.runTests({ ...options, onResult: () => (told += 1) });
      playground.dispose();
      return { ...run, told };
    },
    [{ ...PROJECT, ...files }, options] as const,
  );
}

/** @returns what new snapshots are written into, by path */
function snapshotsOf(files: Record<string, string>): Promise<Record<string, string>> {
  return page.evaluate(async (files) => {
    const playground = openTestedPlayground();
    await playground.setProject({ version: 1, next: '16', mode: 'development', files });
    const written: Record<string, string> = {};
    await playground.runTests({ onSnapshots: (path, text) => (written[path] = text) });
    playground.dispose();
    return written;
  }, files);
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

test('a test that failed has the response that it looked at last, whoever made it and whether or not it read the body', async () => {
  const { results } = await run({
    'app/api/rows/route.test.ts': `
      import { expect, test, vi } from 'vitest';
      import { GET, POST } from './route';
      test('directly', async () => {
        const response = await GET(new Request('http://localhost/api/rows'));
        expect(await response.json()).toEqual({ rows: [] });
      });
      test('through the server, under a faked time', async () => {
        vi.useFakeTimers();
        const response = await fetch('/api/rows', { method: 'POST', body: '{"name":"Ada"}' });
        expect(response.status).toBe(200);
      });
      test('a body without an end', async () => {
        const body = new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode('begun')) });
        expect.soft(new Response(body, { status: 202, headers: { 'x-a': '1' } }).ok).toBe(false);
      });
      test('none', () => expect(1).toBe(2));`,
  });
  const responses = results.map(({ error }) => error?.response);
  expect(responses.map((response) => response && [response.status, response.body])).toEqual([
    [200, '{\n  "rows": [\n    "real"\n  ]\n}'],
    [201, '{"name":"Ada"}'],
    [202, 'begun'],
    undefined,
  ]);
  expect(responses[0]?.headers).toContainEqual(['content-type', 'application/json']);
  expect(responses[2]?.headers).toContainEqual(['x-a', '1']);
});

test('a run tells, where it is asked, which branches its tests took, directly and through the server', async () => {
  const files = {
    'app/api/rows/route.test.ts': `
      import { expect, test, vi } from 'vitest';
      import { GET } from './route';
      vi.mock('@/lib/db', () => ({ db: { rows: async () => ['mocked'] } }));
      test('directly', async () => void (await GET(new Request('http://localhost/api/rows'))));`,
    'lib/through.test.ts': `
      test('through the server', async () => {
        expect((await fetch('/api/rows', { method: 'POST', body: '{"name":"Ada"}' })).status).toBe(201);
      });
      test('an error has its line', () => { throw new Error('here'); });`,
  };
  const taken = ({ coverage = [] }: TestRun) =>
    coverage.map(({ file, branches }) => [
      file,
      branches.map(({ kind, line, isTaken }) => `${line} ${kind} ${isTaken}`),
    ]);
  const both = await run(files, { coverage: true });
  expect(linesOf(both)).toEqual(['passed directly', 'passed through the server', 'failed an error has its line: here']);
  expect(both.results[2]?.error?.position).toMatchObject({ line: 5 });
  expect(taken(both)).toEqual([
    ['app/api/rows/route.ts', ['3 function true', '7 function true', '9 then false', '9 else true']],
    ['lib/db.ts', ['1 function false', '2 function false']],
  ]);
  const one = await run(files, { coverage: true, files: ['app/api/rows/route.test.ts'] });
  expect(taken(one)).toEqual([
    ['app/api/rows/route.ts', ['3 function true', '7 function false', '9 then false', '9 else false']],
  ]);
  expect(await run(files)).not.toHaveProperty('coverage');
});

test('what handlers fetch is counted by spying on fetch, and fixtures answer it', async () => {
  const outcome = await run({
    'fixtures.json': JSON.stringify({
      version: 1,
      fixtures: [{ method: 'GET', url: 'https://api.example.com/rates/:id', response: { json: { rate: 7 } } }],
    }),
    'app/api/rate/route.ts': `
      export const GET = async () => Response.json(await (await fetch('https://api.example.com/rates/1')).json());`,
    'app/api/rate/route.test.ts': `
      import { expect, test, vi } from 'vitest';
      import { GET } from './route';
      test('directly', async () => {
        const fetched = vi.spyOn(globalThis, 'fetch');
        expect(await (await GET()).json()).toEqual({ rate: 7 });
        expect(fetched).toHaveBeenCalledTimes(1);
        expect(fetched).toHaveBeenCalledWith('https://api.example.com/rates/1');
      });
      test('through the server', async () => {
        const fetched = vi.spyOn(globalThis, 'fetch').mockClear();
        expect(await (await fetch('/api/rate')).json()).toEqual({ rate: 7 });
        const urls = fetched.mock.calls.map(([input]) => String(input));
        expect(urls.filter((url) => url.startsWith('https://api.example.com/'))).toHaveLength(1);
      });`,
  });
  expect(linesOf(outcome)).toEqual(['passed directly', 'passed through the server']);
});

test('modules are mocked before anything is imported, and spied on', async () => {
  const outcome = await run({
    'lib/mock.test.ts': `
      import { expect, test, vi } from 'vitest';
      import { twice } from './twice';
      import { GET } from '@/app/api/rows/route';
      import { cookies } from 'next/headers';
      const { rows } = vi.hoisted(() => ({ rows: ['mocked'] }));
      vi.mock('@/lib/db', async (importOriginal) => ({
        ...(await importOriginal<object>()),
        db: { rows: vi.fn(async () => rows) },
      }));
      vi.mock(import('next/headers'), () => ({ cookies: async () => ({ get: () => ({ value: 'jar' }) }) }) as never);
      test('a mock with its original', async () => {
        const { db } = await import('@/lib/db');
        expect(await (await GET(new Request('http://localhost/'))).json()).toEqual({ rows: ['mocked'] });
        expect(db.rows).toHaveBeenCalledOnce();
        expect(twice(2)).toBe(4);
      });
      test('of a package', async () => expect((await cookies()).get('a')).toEqual({ value: 'jar' }));
      test('the original', async () => {
        const actual = await vi.importActual<{ db: { rows(): Promise<string[]> } }>('@/lib/db');
        expect(await actual.db.rows()).toEqual(['real']);
      });`,
    'lib/spy.test.ts': `
      import { afterEach, expect, it, vi } from 'vitest';
      import * as db from './db';
      import { twice } from './twice';
      afterEach(() => vi.restoreAllMocks());
      it('sees the spy in other modules', () => {
        vi.spyOn(db, 'double').mockReturnValue(7);
        expect(twice(2)).toBe(7);
      });
      it('is restored', () => expect(twice(2)).toBe(4));`,
    'lib/auto.test.ts': `
      import { expect, it, vi } from 'vitest';
      import { double, db } from './db';
      vi.mock('./db');
      it('has every function replaced', async () => {
        expect(double(2)).toBeUndefined();
        vi.mocked(double).mockReturnValueOnce(9);
        expect(double(2)).toBe(9);
        expect(vi.isMockFunction(db.rows)).toBe(true);
      });`,
    'lib/missing.test.ts': `
      import { it, vi } from 'vitest';
      import * as db from './db';
      vi.mock('./db', () => ({}));
      it('says what the mock lacks', () => db.double(1));`,
  });
  expect(linesOf(outcome)).toEqual([
    'passed has every function replaced',
    'failed says what the mock lacks: [vitest] No "double" export is defined on the "./db" mock. Did you forget to return it from "vi.mock"?',
    'passed a mock with its original',
    'passed of a package',
    'passed the original',
    'passed sees the spy in other modules',
    'passed is restored',
  ]);
});

test('time, the environment and globals are stubbed, and whole again in the next file', async () => {
  const outcome = await run({
    'lib/a.test.ts': `
      import { expect, test, vi } from 'vitest';
      test('fake timers', async () => {
        vi.useFakeTimers();
        const done = vi.fn();
        setTimeout(done, 60_000);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(done).toHaveBeenCalledTimes(1);
        vi.setSystemTime(new Date('2030-01-02T03:04:05Z'));
        expect(new Date().toISOString()).toBe('2030-01-02T03:04:05.000Z');
      });
      test('stubs', async () => {
        vi.stubEnv('API_KEY', 'secret');
        vi.stubGlobal('fetch', async () => new Response('stubbed'));
        expect(process.env.API_KEY).toBe('secret');
        expect(await (await fetch('https://example.com/')).text()).toBe('stubbed');
        expect(import.meta.env.MODE).toBe('test');
        (globalThis as { left?: number }).left = 1;
        Math.random = () => 7;
        console.error = () => {};
        Response.json = () => new Response('replaced');
        Object.assign(Array.prototype, { last() { return 'added'; } });
      });`,
    'lib/b.test.ts': `
      it('starts anew', async () => {
        expect(Date.now()).toBeLessThan(Date.parse('2029-01-01'));
        expect(process.env.API_KEY).toBeUndefined();
        expect('left' in globalThis).toBe(false);
        expect(Math.random()).toBeLessThan(1);
        expect(String(console.error)).not.toBe('() => {}');
        expect(await Response.json(1).json()).toBe(1);
        expect('last' in []).toBe(false);
        await vi.waitFor(() => expect(1).toBe(1));
      });`,
  });
  expect(linesOf(outcome)).toEqual(['passed fake timers', 'passed stubs', 'passed starts anew']);
});

test('tests are grouped, repeated for a table, left out and expected to fail', async () => {
  const outcome = await run({
    'lib/kinds.test.ts': `
      import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
      let count = 0;
      beforeEach(() => void (count += 1));
      describe('outer', () => {
        describe.each([['a', 1], ['b', 2]])('of %s', (name, value) => {
          it('is ' + name, () => expect(value).toBeGreaterThan(0));
        });
        test.concurrent('beside', async ({ expect }) => { await null; expect(1).toBe(1); });
      });
      test.each([{ a: 1, b: 1 }, { a: 1, b: 2 }])('$a is $b', ({ a, b }) => expect(a).toBe(b));
      test.skip('left out', () => {});
      test.todo('to be written');
      test.fails('expected to', () => expect(1).toBe(2));
      test('polls', async () => { let n = 0; await expect.poll(() => ++n).toBe(3); });
      test('soft', () => { expect.soft(1).toBe(2); expect.soft(1).toBe(1); expect.soft(3).toBe(4); });
      expect.extend({ toBeEven: (value: number) => ({ pass: value % 2 === 0, message: () => value + ' is odd' }) });
      test('own matcher', () => (expect(3) as unknown as { toBeEven(): void }).toBeEven());
      test('no assertion', () => {});
      test('inline snapshot', () => expect({ a: 1 }).toMatchInlineSnapshot(\`
        {
          "a": 1,
        }
      \`));
      test('other inline snapshot', () => expect({ a: 2 }).toMatchInlineSnapshot(\`
        {
          "a": 1,
        }
      \`));
      test('new inline snapshot', () => { expect(1).toMatchInlineSnapshot(); });
      test('slow', { timeout: 50 }, () => new Promise(() => {}));
      describe('bad hook', () => {
        beforeAll(() => { throw new TypeError('in the hook'); });
        test('is not run', () => {});
      });`,
    'lib/only.test.ts': `
      test('not this', () => { throw new Error('ran'); });
      test.only('this', () => {});`,
  });
  expect(linesOf(outcome)).toEqual([
    'passed outer > of a > is a',
    'passed outer > of b > is b',
    'passed outer > beside',
    'passed 1 is 1',
    'failed 1 is 2: expected 1 to be 2 // Object.is equality',
    'passed expected to',
    'passed polls',
    'failed soft: expected 1 to be 2 // Object.is equality',
    'failed own matcher: 3 is odd',
    'passed no assertion',
    'passed inline snapshot',
    'failed other inline snapshot: Snapshot `other inline snapshot 1` mismatched',
    'passed new inline snapshot',
    'failed slow: Test timed out in 50ms.',
    'skipped left out',
    'todo to be written',
    'skipped bad hook > is not run',
    'failed bad hook: TypeError: in the hook',
    'passed this',
    'skipped not this',
  ]);
  expect(outcome.results[7]?.error?.message).toContain('expected 3 to be 4');
});

test('bad input is told at its place, and the rest still runs', async () => {
  const outcome = await run({
    'lib/a-syntax.test.ts': 'test("a", () => {',
    'lib/b-import.test.ts': `import x from 'left-pad';\ntest('a', () => x);`,
    'lib/c-throws.test.ts': `import './throws';\ntest('a', () => {});`,
    'lib/throws.ts': `\nthrow new Error('at import');`,
    'lib/d-empty.test.ts': 'export {};',
    'lib/e-loop.test.ts': `
      test('before', () => {});
      test('loops', () => { console.log('in'); for (;;); });
      test('after', () => {});`,
    'lib/f-stray.test.ts': `test('a', () => { void Promise.reject(new Error('stray')); });`,
    'lib/g-good.test.ts': `test('good', () => {});`,
    'lib/h-cookies.test.ts': `
      import { cookies } from 'next/headers';
      test('outside a request', () => cookies());`,
  });
  expect(linesOf(outcome)).toEqual([
    `failed : Expected '}', got '<eof>'`,
    "failed : Module not found: Can't resolve 'left-pad'",
    'failed : at import',
    'failed : No test suite found in file /project/lib/d-empty.test.ts',
    'passed before',
    'failed loops: Failed to finish the test: the test "loops" at lib/e-loop.test.ts blocked the server; it was restarted',
    'passed after',
    'passed a',
    'failed : Nobody caught this error: stray',
    'passed good',
    'failed outside a request: `cookies` was called outside a request scope. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context',
  ]);
  const [syntax, missing, throws] = outcome.results;
  expect(syntax?.error?.position?.file).toBe('lib/a-syntax.test.ts');
  expect(missing?.error?.position).toEqual({ file: 'lib/b-import.test.ts', line: 1, column: 1 });
  expect(throws?.error?.position).toEqual({ file: 'lib/throws.ts', line: 2, column: 7 });
  expect(outcome.results[5]?.logs).toEqual([{ level: 'log', text: 'in' }]);
  expect(outcome.diagnostics.map(({ file }) => file)).toEqual(['lib/a-syntax.test.ts', 'lib/b-import.test.ts']);
});

test('one file, or the tests of a name, are run', async () => {
  const files = {
    'a.test.ts': `describe('math', () => { test('adds', () => {}); test('adds two', () => {}); });`,
    'b.test.ts': `test('adds', () => {}); test('other', () => {});`,
  };
  const one = await run(files, { files: ['b.test.ts'] });
  const part = await run(files, { name: 'adds' });
  const whole = await run(files, { name: 'math > adds' });
  expect(linesOf(one)).toEqual(['passed adds', 'passed other']);
  expect(linesOf(part)).toEqual(['passed math > adds', 'passed math > adds two', 'passed adds']);
  expect(linesOf(whole)).toEqual(['passed math > adds']);
  await expect(run(files, { files: ['c.test.ts'] })).rejects.toThrow(
    'TypeError: runTests: "c.test.ts" is no test file of the project',
  );
});

test("the visitor's server keeps what it holds, and a run is stopped", async () => {
  const seen = await page.evaluate(async (files) => {
    const playground = openTestedPlayground();
    await playground.setProject({ version: 1, next: '16', mode: 'development', files });
    const ask = async () => new TextDecoder().decode((await playground.send({ url: '/api/count' })).body);
    const before = await ask();
    const stop = new AbortController();
    const { ok, results } = await playground.runTests({
      signal: stop.signal,
      onResult: () => stop.abort(),
    });
    const after = await ask();
    playground.dispose();
    return { before, after, ok, names: results.map(({ name }) => name.join()) };
  }, COUNTING);
  expect(seen).toEqual({ before: '1', after: '2', ok: false, names: ['first'] });
});

const COUNTING = {
  'app/api/count/route.ts': `let count = 0; export const GET = () => new Response(String(++count));`,
  'a.test.ts': `
    test('first', async () => { await fetch('/api/count'); });
    test('never', () => new Promise(() => {}), 60_000);`,
};

test('new snapshots are written into the test file, and beside it', async () => {
  const before = `import { expect, test } from 'vitest';
type Note = { id: number };

test('inline', () => {
  const note: Note = { id: 1 };
  expect(note).toMatchInlineSnapshot();
});
test('in a file', () => expect('a').toMatchSnapshot());
`;
  const written = await snapshotsOf({ 'lib/note.test.ts': before });
  expect(written['lib/note.test.ts']).toBe(
    before.replace('Snapshot();', 'Snapshot(`\n    {\n      "id": 1,\n    }\n  `);'),
  );
  expect(written['lib/__snapshots__/note.test.ts.snap']).toContain('exports[`in a file 1`] = `"a"`;');
  expect(await snapshotsOf({ ...written, 'lib/note.test.ts': written['lib/note.test.ts'] ?? '' })).toEqual({});
});

test('a run on another release than the project’s', async () => {
  const states = await page.evaluate(async () => {
    const playground = openTestedPlayground();
    const files = {
      'app/[a]/route.ts':
        'export const GET = (_: Request, { params }: object) => Response.json(params instanceof Promise);',
      'a.test.ts': `test('params are there at once', async () => expect(await (await fetch('/1')).json()).toBe(false));`,
    };
    await playground.setProject({ version: 1, next: '16', mode: 'development', files });
    const runs = [await playground.runTests({ next: '14' }), await playground.runTests()];
    playground.dispose();
    return runs.map(({ results }) => results[0]?.state);
  });
  expect(states).toEqual(['passed', 'failed']);
});
