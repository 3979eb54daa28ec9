import { strFromU8, unzipSync } from 'fflate';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parseHar } from '../import/parse-har';
import type { Project } from '../project/project';
import { toHar } from './har';
import { toHttpText } from './http-text';
import { rawHttp } from './raw-http';
import { toVitestFile } from './vitest-file';
import { zipProject } from './zip-project';

const project: Project = {
  version: 1,
  title: 'My API!',
  next: '14',
  mode: 'production',
  files: {
    'app/api/users/[id]/route.ts': `import { z } from 'zod';\nimport fs from 'node:fs';\nimport x from '@scope/pkg/sub';\nimport y from '@/lib/y';\nimport './z';\n// import 'commented'\nexport function GET() {}`,
    'app/api/route.ts': 'export const POST = h;',
    'public/a.bin': { base64: '/wA=' },
  },
};

function unzip(of: Project): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(zipProject(of))).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('the zip is an app of the chosen version with what it imports', () => {
  const files = unzip(project);
  expect(Object.keys(files).sort()).toEqual(
    [
      '.gitignore',
      'README.md',
      'app/layout.tsx',
      'package.json',
      'tsconfig.json',
      ...Object.keys(project.files),
    ].sort(),
  );
  expect(JSON.parse(files['package.json']!)).toMatchObject({
    name: 'my-api',
    dependencies: { next: '14.2.35', react: '18.3.1', 'react-dom': '18.3.1', zod: '4.6.7', '@scope/pkg': 'latest' },
  });
  expect(files['package.json']).not.toContain('commented');
  expect(files['README.md']).toContain('npm run build && npm start');
  expect(unzipSync(zipProject(project))['public/a.bin']).toEqual(new Uint8Array([255, 0]));
  expect(zipProject(project)).toEqual(zipProject(project));
});

test('what the project has is not replaced', () => {
  const own = {
    ...project,
    files: { 'src/app/(x)/layout.tsx': 'mine', 'package.json': 'broken', 'tsconfig.json': '{}' },
  };
  const files = unzip(own);
  expect(files).toMatchObject({ 'package.json': 'broken', 'tsconfig.json': '{}' });
  expect(files['src/app/layout.tsx']).toBeUndefined();
  expect(unzip({ ...project, next: '16', files: { 'src/app/a/route.ts': '' } })).toHaveProperty(['src/app/layout.tsx']);
});

test('the vitest file calls the handlers with their params', () => {
  const text = toVitestFile(project, [
    { name: "It's one", request: { method: 'GET', url: '/api/users/7%20x?q=1', headers: [['a', 'b']] }, status: 200 },
    { name: '', request: { method: 'POST', url: 'http://localhost:3000/api', headers: [], body: '{}' } },
    { name: 'gone', request: { method: 'GET', url: '/none', headers: [] } },
  ]);
  expect(text).toContain("import * as apiUsersIdRoute from './app/api/users/[id]/route';");
  expect(text).toContain("apiUsersIdRoute.GET(request, { params: { 'id': '7 x' } })");
  expect(text).toContain('expect(response.status).toBe(200);');
  expect(text).toContain("test.todo('gone');");
  expect(
    toVitestFile({ ...project, next: '16' }, [
      { name: '', request: { method: 'GET', url: '/api/users/7', headers: [] } },
    ]),
  ).toContain("{ params: Promise.resolve({ 'id': '7' }) }");
  expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
});

test('a response is written as an HTTP message', () => {
  const headers: [string, string][] = [
    ['content-type', 'text/plain'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ];
  const message = rawHttp({ status: 200, statusText: 'OK', headers, body: new Uint8Array([104, 255]) });
  expect(strFromU8(message.subarray(0, -2))).toBe(
    'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n\r\n',
  );
  expect([...message.subarray(-2)]).toEqual([104, 255]);
});

test('a request is written for a .http file, or refused where that cannot say it', () => {
  const request = { method: 'POST', url: '/a', headers: [['A', 'b']] as [string, string][], body: '{}' };
  expect(toHttpText(request, 'One')).toEqual({ ok: true, text: '### One\nPOST /a\nA: b\n\n{}\n' });
  expect(toHttpText({ ...request, body: new Uint8Array([0]) })).toMatchObject({ ok: false });
});

test('a HAR is read back', () => {
  const request = { method: 'POST', url: '/a?b=1', headers: [['A', 'b']] as [string, string][], body: 'x' };
  const response = { status: 200, statusText: 'OK', headers: [], body: new Uint8Array([0xff]) };
  const har = toHar([{ startedAt: 0, durationMs: 5, request, response }]);
  expect(har).toContain('"startedDateTime": "1970-01-01T00:00:00.000Z"');
  expect(parseHar(har)).toMatchObject({
    ok: true,
    notes: [],
    requests: [{ method: 'POST', url: 'http://localhost:3000/a?b=1', body: 'x' }],
  });
});
