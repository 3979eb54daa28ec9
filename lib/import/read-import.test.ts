import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Project } from '../project/project';
import { encodeLink } from '../share/link';
import { readFiles, readText } from './read-import';

const project: Project = { version: 1, next: '15', mode: 'production', files: { 'app/api/route.ts': '// a' } };
const har = JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: 'http://x/', headers: [] } }] } });

test.each([
  ['a curl command', "curl 'http://localhost:3000/a' -d b", { kind: 'requests', requests: [{ method: 'POST' }] }],
  ['a link', `http://localhost:3000/${encodeLink(project)}`, { kind: 'project', project }],
  ["a project's JSON", JSON.stringify(project), { kind: 'project', project }],
  ['a HAR', har, { kind: 'requests', requests: [{ url: 'http://x/' }] }],
  ['requests', '### One\nGET /a\n\n###\nDELETE {{host}}/b\n', { kind: 'requests', requests: [{ name: 'One' }, {}] }],
  [
    'a route file',
    'export async function GET() {}\n',
    { kind: 'project', project: { files: { 'app/api/route.ts': 'export async function GET() {}\n' } } },
  ],
])('%s is recognized when it is pasted', (_, text, expected) => {
  expect(readText(text)).toMatchObject({ ok: true, ...expected });
});

test.each(['', 'what is this?', '{', '{"a":1}', 'http://x/#p9.abc', 'curl', '\0'])(
  '%j is refused with a sentence',
  (text) => {
    const read = readText(text);
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(/^Failed to .*\.$/s) });
  },
);

test.each([
  ['a.zip', zipSync({ 'x/app/api/route.ts': strToU8('// a'), 'x/node_modules/a/b.js': strToU8('1') }), 'project'],
  ['a.har', strToU8(har), 'requests'],
  ['a.http', strToU8('GET /a'), 'requests'],
  ['route.ts', strToU8('// a'), 'project'],
])('the file %s gives a %s', (path, bytes, kind) => {
  expect(readFiles([{ path, bytes }])).toMatchObject({ ok: true, kind });
});

const zip = (files: Record<string, string>) => ({
  path: 'shop api.zip',
  bytes: zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)]))),
});

test.each([
  ['its package.json', { 'x/package.json': '{ "name": "shop" }', 'x/app/route.ts': '' }, 'shop'],
  ['the folder in it', { 'x/app/route.ts': '' }, 'x'],
  ['its own name', { 'package.json': '{', 'app/route.ts': '' }, 'shop api'],
])('a zip is titled after %s', (_, files, title) => {
  expect(readFiles([zip(files)])).toMatchObject({ ok: true, project: { title } });
});

test('packages that are not available are named on import', () => {
  const files = {
    'app/route.ts': "import _ from 'lodash';\nimport { z } from 'zod';\nimport { NextResponse } from 'next/server';",
    'lib/a.ts': "import axios from 'axios/x';\n// import 'commented'",
    'a.test.ts': "import 'supertest';",
    'eslint.config.mjs': "import 'eslint';",
  };
  expect(readFiles([zip(files)])).toMatchObject({
    notes: ['Not available here: axios, lodash. Code that imports them does not run.'],
  });
});
