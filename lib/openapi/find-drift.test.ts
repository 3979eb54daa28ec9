import { expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/run/history-entry';
import { findDrift } from './find-drift';
import type { OpenApiDocument } from './openapi-document';
import { seenAnswers } from './seen-answers';

const files = {
  'app/openapi.json/route.ts': "export function GET() {}\nconst paths = {\n  '/gone': {},\n};",
  'app/users/route.ts': '\nexport function GET() {}\nexport function POST() {}\nexport function OPTIONS() {}\n',
  'app/files/[[...path]]/route.ts': 'export function GET() {}',
};

const list = { description: 'All', content: { 'application/json': { schema: { type: 'array' } } } };

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Users', version: '1' },
  paths: {
    '/users': { get: { responses: { 200: { $ref: '#/components/responses/List' } } }, head: {} },
    '/gone': { get: {} },
    '/files': { get: { responses: { default: { description: 'Any' } } } },
    '/files/{path}': { get: {} },
  },
  components: { responses: { List: list } },
};

function entry(url: string, status: number, type: string, body: string): HistoryEntry {
  const headers = [['content-type', type]];
  const response = { status, statusText: '', headers, body: new TextEncoder().encode(body), route: url };
  return { request: { method: 'GET', url }, response, project: { files } } as unknown as HistoryEntry;
}

function find(...entries: HistoryEntry[]) {
  return findDrift({ document, files, seen: seenAnswers(entries, files), from: 'app/openapi.json/route.ts' });
}

test('an export without an operation and an operation without an export are told, each with its line', () => {
  expect(find().drift).toEqual([
    {
      sentence: 'POST /users is exported, and the document has no operation for it.',
      position: { file: 'app/users/route.ts', line: 3, column: 1 },
    },
    {
      sentence: 'GET /gone is in the document, and nothing exports it.',
      position: { file: 'app/openapi.json/route.ts', line: 3, column: 1 },
    },
  ]);
});

test('an answer whose status or type the document does not list is told at its export; what a server failed at is not', () => {
  const told = find(
    entry('/users?a', 404, 'application/json', '{}'),
    entry('/users?b', 200, 'text/plain', ''),
    entry('/users?c', 500, 'text/plain', ''),
    entry('/files', 404, 'text/plain', ''),
  ).drift.slice(2);
  expect(told).toEqual([
    {
      sentence: 'GET /users?a was answered 404, and the document does not list that.',
      position: { file: 'app/users/route.ts', line: 2, column: 1 },
    },
    expect.objectContaining({
      sentence: 'GET /users?b was answered 200 as text/plain, and the document does not list that.',
    }),
  ]);
});

test('an answer is held against the schema that its operation refers to', () => {
  const [first, ...more] = find(entry('/users', 200, 'application/json', '{}')).toCheck;
  expect(more).toEqual([]);
  expect(first?.schema).toBe('/components/responses/List/content/application~1json/schema');
  expect(first?.driftOf([])).toEqual([]);
  expect(first?.driftOf(['the whole breaks "type"'])).toEqual([
    {
      sentence: 'GET /users was answered 200 with what its schema does not allow: the whole breaks "type".',
      position: { file: 'app/users/route.ts', line: 2, column: 1 },
    },
  ]);
});

test('answers of a route that was changed since are left out', () => {
  const old = { ...entry('/users', 404, 'text/plain', ''), project: { files: {} } } as unknown as HistoryEntry;
  expect(find(old).drift).toHaveLength(2);
});
