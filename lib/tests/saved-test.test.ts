import ts from 'typescript';
import { expect, test } from 'vitest';
import { assertionsOf } from './assertions-of';
import { testFileOf, withTest } from './saved-test';

const response = (body: string, headers: [string, string][], chunks = 1) => ({
  ...{ status: 201, statusText: 'Created', headers, body: new TextEncoder().encode(body) },
  chunks: Array.from({ length: chunks }, () => ({ atMs: 0, byteLength: 1 })),
});
const json = response('{"id":1,"tags":["a"],"by":null,"x-y":{"__proto__":true}}', [
  ['content-type', 'application/json'],
  ['set-cookie', 'session=abc; Path=/; Max-Age=60; HttpOnly'],
  ['date', 'now'],
]);
const request = { method: 'POST', url: '/api/notes?a=1', headers: [['Host', 'x']] as [string, string][], body: '{}' };

test('a response offers what a test can hold it to, and takes what is usual', () => {
  expect(assertionsOf(json).map(({ label, isUsual }) => [label, isUsual])).toEqual([
    ['Status 201', true],
    ['content-type: application/json', true],
    ['Sets the cookie session (Path=/; Max-Age=60; HttpOnly)', true],
    ['JSON: these values', true],
    ['JSON: values of these types', false],
  ]);
});

test('the test sends the request again, through the server', () => {
  expect(withTest('', 'Add', request, assertionsOf(json))).toBe(`import { expect, test } from 'vitest';

test('Add', async () => {
  const response = await fetch('/api/notes?a=1', {
    method: 'POST',
    body: '{}',
    redirect: 'manual',
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^session=[^;]*; Path=\\/; Max-Age=[^;]*; HttpOnly$/));
  const json: unknown = await response.json();
  expect(json).toEqual({ id: 1, tags: ['a'], by: null, 'x-y': { ['__proto__']: true } });
  expect(json).toEqual({
    id: expect.any(Number),
    tags: [expect.any(String)],
    by: null,
    'x-y': { ['__proto__']: expect.any(Boolean) },
  });
});
`);
});

test('times and UUIDs, which are new with every answer, are only strings', () => {
  const body = '{"at":"2026-11-30T12:40:40.625Z","id":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","day":"2026-11-30"}';
  const values = assertionsOf(response(body, [['content-type', 'application/json']])).find(({ id }) => id === 'values');
  expect(values?.code).toBe(
    "expect(json).toEqual({ at: expect.any(String), id: expect.any(String), day: '2026-11-30' });",
  );
});

test('chunks and text of one body are both read', () => {
  const text = withTest('', "It's", { url: '/' }, assertionsOf(response('a\nb', [], 3)));
  expect(text).toContain("test('It\\'s'");
  expect(text).toContain('response.clone().body!.getReader()');
  expect(text).toContain("expect(text).toBe('a\\nb');");
  expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
});

test('a file that has tests keeps them, imports what the new one needs, and no two have one name', () => {
  const before = "import { it } from 'vitest';\nit('Add', () => {});\n";
  const after = withTest(before, 'Add', { url: '/' }, []);
  expect(after).toContain("import { it, expect, test } from 'vitest';\nit('Add', () => {});\n\ntest('Add (2)'");
  expect(withTest("it('a', () => {});", 'b', { url: '/' }, [])).not.toContain('import');
});

test('it stands beside the route that answered', () => {
  const files = { 'app/api/notes/[id]/route.tsx': 'export const GET = 1' };
  expect(testFileOf(files, { route: '/api/notes/[id]' })).toBe('app/api/notes/[id]/route.test.ts');
  expect(testFileOf(files, { route: null })).toBe('requests.test.ts');
});

test('a zero below zero is written as one', () => {
  const values = assertionsOf(response('{"a":-0}', [['content-type', 'application/json']]));
  expect(values.find(({ id }) => id === 'values')?.code).toBe('expect(json).toEqual({ a: -0 });');
});

test('of JSON that nests too deep for code, the text is asserted', () => {
  const body = '['.repeat(5000) + ']'.repeat(5000);
  const ids = assertionsOf(response(body, [['content-type', 'application/json']])).map(({ id }) => id);
  expect(ids).toEqual(['status', 'header content-type application/json', 'text']);
});

test('what proves who sends is read from the environment', () => {
  const headers: [string, string][] = [
    ['Authorization', 'Bearer very-secret'],
    ['X-Api-Key', 'key-1'],
    ['Accept', '*/*'],
  ];
  const text = withTest('', 'a', { url: '/', headers }, [], ['Authorization', 'X-Api-Key']);
  expect(text).toContain("'Authorization': process.env.TEST_AUTHORIZATION ?? '',");
  expect(text).toContain("'X-Api-Key': process.env.TEST_X_API_KEY ?? '',");
  expect(text).toContain("'Accept': '*/*',");
  expect(text).not.toMatch(/very-secret|key-1/);
});
