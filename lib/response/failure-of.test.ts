import { expect, test } from 'vitest';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { Diagnostic } from '@/sandbox/protocol';
import { failureOf } from './failure-of';

const files = {
  'app/api/a/route.ts': "import { rows } from '@/lib/rows';\nexport const GET = () => Response.json(rows);",
  'app/api/b/route.ts': 'export const GET = () => new Response();',
  'lib/rows.ts': "export { rows } from './more/rows';",
  'lib/more/rows.ts': 'export const rows = ;',
};

const mistake: Diagnostic = {
  severity: 'error',
  message: 'Unexpected ";"',
  file: 'lib/more/rows.ts',
  line: 1,
  column: 21,
};

function answer(route: string | null, status = 500): PlaygroundResponse {
  const body = new Uint8Array();
  return { status, statusText: '', headers: [], body, chunks: [], route, logs: [], trace: [], durationMs: 1 };
}

test('a 500 of a route whose imports do not compile is that mistake’s', () => {
  expect(failureOf({ url: '/api/a' }, answer('/api/a'), files, [mistake])).toMatchObject({
    kind: 'compile',
    file: 'lib/more/rows.ts',
  });
});

test('a server that fails before it names the route is understood by the url', () => {
  expect(failureOf({ url: '/api/a?b=1' }, answer(null), files, [mistake])).toMatchObject({ file: 'lib/more/rows.ts' });
  expect(failureOf({ url: '/api/b' }, answer(null), files, [mistake])).toBeUndefined();
});

test('a 500 of another route has reasons of its own', () => {
  expect(failureOf({ url: '/api/b' }, answer('/api/b'), files, [mistake])).toBeUndefined();
  expect(failureOf({ url: '/api/a' }, answer('/api/a', 200), files, [mistake])).toBeUndefined();
});

test('a mistake in the middleware concerns every request', () => {
  const inMiddleware = { ...mistake, file: 'middleware.ts' };
  expect(failureOf({ url: '/api/b' }, answer(null), { ...files, 'middleware.ts': ';' }, [inMiddleware])).toMatchObject({
    file: 'middleware.ts',
  });
});
