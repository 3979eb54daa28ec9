import { expect, test } from 'vitest';
import { parseProject } from './parse-project';

const project = { version: 1, next: '16', mode: 'development', files: { 'app/api/a/route.ts': 'x' } };

function messageFor(value: unknown): string {
  const parsed = parseProject(value);
  return parsed.ok ? 'ok' : parsed.message;
}

function messageForPath(path: string): string {
  return messageFor(JSON.parse(`{"version":1,"next":"16","mode":"development","files":{${JSON.stringify(path)}:"x"}}`));
}

test('a project is read, and unknown keys are left out', () => {
  const value = { ...project, title: 'T', open: ['app/api/a/route.ts', 'gone.ts'], other: 1 };
  expect(parseProject(value)).toEqual({ ok: true, project: { ...project, title: 'T', open: ['app/api/a/route.ts'] } });
});

test('values that are no project are refused with what is wrong', () => {
  expect(messageFor(null)).toBe('Failed to read the project: expected an object but received null.');
  expect(messageFor([])).toContain('received a list');
  expect(messageFor({ ...project, version: '1' })).toContain('"version" must be 1 but is "1"');
  expect(messageFor({ ...project, next: '13' })).toMatch(/"next" must be "14"(?:, "\d+")* or "\d+" but is "13"/);
  expect(messageFor({ ...project, mode: 'prod' })).toContain('"mode" must be');
  expect(messageFor({ ...project, title: 1 })).toContain('"title"');
  expect(messageFor({ ...project, files: [] })).toContain('"files" must be an object');
  expect(messageFor({ ...project, files: { 'a.png': { base64: '!' } } })).toContain('the file "a.png" must be text or');
  expect(messageFor({ ...project, open: 'a' })).toContain('"open" must be a list');
});

test('a newer version says so', () => {
  const parsed = parseProject({ version: 2 });
  expect(parsed).toMatchObject({ ok: false, newer: true });
  expect(messageFor({ version: 2 })).toContain('version 2 of the format');
});

test.each([
  ['__proto__', 'reserved'],
  ['constructor', 'reserved'],
  ['a/__proto__/b.ts', 'reserved'],
  ['../a.ts', '".." segment'],
  ['a/./b.ts', '"." segment'],
  ['/etc/passwd', 'absolute'],
  ['C:/a.ts', 'absolute'],
  ['a\\b.ts', 'backslash'],
  ['a\0b', 'control character'],
  ['a//b.ts', 'empty segment'],
  ['a/', 'empty segment'],
  ['', 'empty'],
  ['x'.repeat(600), 'longer than 512'],
])('the path %j is refused and named', (path, reason) => {
  expect(messageForPath(path)).toContain(`the file ${JSON.stringify(path).slice(0, 100)}`);
  expect(messageForPath(path)).toContain(reason);
});

test('a prototype in JSON reaches no object', () => {
  const hostile: unknown = JSON.parse('{"version":1,"next":"16","mode":"development","__proto__":{"files":{}}}');
  expect(messageFor(hostile)).toContain('"files" must be an object but is missing');
});

test('too many files and too many bytes are refused', () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`a${at}.ts`, '']));
  expect(messageFor({ ...project, files: many })).toContain('it has 2001 files');
  const big = { 'a.txt': 'a'.repeat(5_000_000), 'b.txt': 'é'.repeat(2_000_000) };
  expect(messageFor({ ...project, files: big })).toContain('over 8 MB; "b.txt" is the first');
});

test('a path that is both a file and a folder is refused', () => {
  expect(messageFor({ ...project, files: { app: 'x', 'app/a.ts': 'y' } })).toContain(
    '"app" is both a file and a folder',
  );
});
