import { expect, test } from 'vitest';
import { z } from 'zod';
import type { HistoryEntry } from '@/lib/run/history-entry';
import type { SchemasAnswer } from './schemas-route';
import { seenAnswers } from './seen-answers';
import { validateDocument } from './validate-document';
import { writeDocument } from './write-document';

const files = {
  'lib/schemas.ts': '',
  'app/api/users/route.ts': `import { NewUser, User } from '@/lib/schemas';
export async function GET() {
  return Response.json([]);
}
export async function POST(request: Request) {
  const parsed = NewUser.safeParse(await request.json());
  if (!parsed.success) return Response.json({}, { status: 400 });
  return Response.json(User.parse(parsed.data), { status: 201 });
}
`,
  'app/api/users/[id]/route.ts': 'export function DELETE() {}',
  'app/api/files/[[...path]]/route.ts': 'export function GET() {}',
};

const NewUser = z.object({ name: z.string(), age: z.number().default(3) });
const User = NewUser.extend({
  id: z.number(),
  get friends() {
    return z.array(User);
  },
});

function schemas(): SchemasAnswer {
  const registry = z.registry<{ id: string }>();
  registry.add(NewUser, { id: 'NewUser' });
  registry.add(User, { id: 'User' });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const of = (io: 'input' | 'output') => z.toJSONSchema(registry, { io, uri }).schemas;
  const exports = ['NewUser', 'User'].map((name) => ({ module: 'lib/schemas.ts', name, schema: name }));
  return { exports, input: of('input'), output: of('output'), failures: [] };
}

function entry(url: string, status: number, body: string, type: string, method = 'GET'): HistoryEntry {
  const response = {
    ...{ status, statusText: 'OK', headers: [['content-type', type]], body: new TextEncoder().encode(body) },
    route: '/api',
  };
  return { request: { method, url }, response, project: { files } } as unknown as HistoryEntry;
}

const seen = () =>
  seenAnswers(
    [
      entry('/api/users?page=2', 200, '[]', 'application/json; charset=utf-8'),
      entry('/api/files/a/b', 200, 'text', 'text/plain'),
      entry('/api/users?page=2', 500, 'older', 'text/plain'),
      entry('/elsewhere', 200, '', 'text/plain'),
    ],
    files,
  );

const document = () => writeDocument({ title: 'Users', files, schemas: schemas(), seen: seen() });

test('a project is a document with its routes, the schemas that they name and the answers that were seen', () => {
  expect(document()).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Users' },
    paths: {
      '/api/users': {
        get: { responses: { 200: { description: 'OK', content: { 'application/json': {} } } } },
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/NewUser' } } } },
          responses: {
            201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/UserOutput' } } } },
          },
        },
      },
      '/api/users/{id}': { delete: { parameters: [{ name: 'id', in: 'path', required: true }] } },
      '/api/files': { get: {} },
      '/api/files/{path}': { get: { parameters: [{ name: 'path', in: 'path', required: true }] } },
    },
    components: {
      schemas: { UserOutput: { properties: { friends: { items: { $ref: '#/components/schemas/UserOutput' } } } } },
    },
  });
});

test('the document is valid by the schema of OpenAPI 3.1, and values are held against its schemas', async () => {
  const schema = '/paths/~1api~1users/post/responses/201/content/application~1json/schema';
  const user = { id: 1, name: 'Ada', age: 3, friends: [] };
  const values = [user, { ...user, friends: [{ ...user, id: 'one' }] }].map((value) => ({ schema, value }));
  expect(await validateDocument({ document: document(), values })).toEqual({
    ok: true,
    document: [],
    values: [[], ['/friends/0/id breaks "type"']],
  });
});

test('a document that breaks the specification is refused with the place', async () => {
  const wrong = { ...document(), paths: { '/a': { get: { responses: { 200: {} } } } } };
  expect(await validateDocument({ document: wrong, values: [] })).toMatchObject({
    ok: true,
    document: ['/paths/~1a/get/responses/200 breaks "required"'],
  });
});

test('a schema that refers to nothing is told, and the other values are checked', async () => {
  const content = (schema: object) => ({ description: '', content: { 'application/json': { schema } } });
  const responses = { 200: content({ $ref: '#/components/schemas/Gone' }), 201: content({ type: 'string' }) };
  const written = { ...document(), openapi: '3.0.3', paths: { '/a': { get: { responses } } }, components: {} };
  const values = [200, 201].map((status) => ({
    schema: `/paths/~1a/get/responses/${status}/content/application~1json/schema`,
    value: 1,
  }));
  expect(await validateDocument({ document: written, values })).toEqual({
    ok: true,
    document: [],
    values: [[expect.stringMatching(/^the schema cannot be read/)], ['the whole breaks "type"']],
  });
});
