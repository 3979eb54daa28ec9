import { expect, test } from 'vitest';
import { routesOf } from '@/lib/project/routes-of';
import { exportOf, operationsOf } from './operations';
import { readOpenApi } from './openapi-document';
import { saysOpenApi } from './says-open-api';

const bodyOf = (value: unknown, contentType = 'application/json') => ({
  contentType,
  body: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});
const info = { title: 'Users', version: '1' };

test('a JSON body that begins as an OpenAPI 3 document is one; others are not', () => {
  expect(saysOpenApi(bodyOf({ openapi: '3.1.0', info }))).toBe(true);
  expect(saysOpenApi(bodyOf({ openapi: '3.0.3', info }, 'application/vnd.oai.openapi+json;version=3.0'))).toBe(true);
  expect(saysOpenApi(bodyOf({ swagger: '2.0', info }))).toBe(false);
  expect(saysOpenApi(bodyOf({ openapi: '3.1.0' }, 'text/html'))).toBe(false);
});

test.each([
  ['{ "openapi": "3.1.0"', /the document is not JSON/],
  [[], /not an object/],
  [{ openapi: '3.1.0' }, /"info" must be an object/],
  [{ openapi: '3.1.0', info, paths: [] }, /"paths" must be an object/],
  [{ openapi: '3.1.0', info, paths: { 'api/users': {} } }, /the path "api\/users" must begin with a slash/],
  [{ openapi: '3.1.0', info, paths: { '/a': null } }, /the path "\/a" must/],
  [`{"openapi":"3.1.0","info":{},"x-deep":${'['.repeat(300)}${']'.repeat(300)}}`, /more than 200 levels/],
  [{ openapi: '3.1.0', info, 'x-large': 'a'.repeat(2 * 1024 * 1024) }, /the most/],
])('a document that is wrong is refused with what is wrong: %.60j', (value, message) => {
  const read = readOpenApi(bodyOf(value));
  expect(read).toMatchObject({ ok: false, message: expect.stringMatching(message) });
});

test('a document whose schemas refer to each other in a circle is shown', () => {
  const components = { schemas: { Node: { properties: { next: { $ref: '#/components/schemas/Node' } } } } };
  expect(readOpenApi(bodyOf({ openapi: '3.1.0', info, components })).ok).toBe(true);
});

test('an operation leads to the export that answers it, whatever its parameters are called', () => {
  const files = {
    'app/api/users/[id]/route.ts': '\nexport function GET() {}\n',
    'app/api/files/[...path]/route.ts': 'export function GET() {}',
  };
  const paths = { '/users/{user}': { get: {}, put: {} }, '/files/{path}': { get: {} }, '/gone': { get: {} } };
  const read = readOpenApi(bodyOf({ openapi: '3.1.0', info, paths, servers: [{ url: 'https://a.example/api/' }] }));
  const found = read.ok ? operationsOf(read.document).map((one) => exportOf(one, routesOf(files))) : [];
  expect(found).toEqual([
    { file: 'app/api/users/[id]/route.ts', line: 2, column: 1 },
    null,
    { file: 'app/api/files/[...path]/route.ts', line: 1, column: 1 },
    null,
  ]);
});
