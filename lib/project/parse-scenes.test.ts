import { expect, test } from 'vitest';
import { parseProject } from './parse-project';

const project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': 'x' } };

function read(scenes: unknown) {
  return parseProject({ ...project, scenes });
}

function messageFor(...scenes: unknown[]): string {
  const parsed = read(scenes);
  return parsed.ok ? 'ok' : parsed.message;
}

test('scenes are read, and unknown keys are left out', () => {
  const scene = {
    title: 'One',
    note: 'Say it',
    next: '15',
    mode: 'production',
    files: { 'a.ts': 'y', 'b.ts': null },
    open: ['a.ts'],
    highlight: { file: 'a.ts', from: 1, to: 2 },
    request: { method: 'POST', url: '/a', headers: [['A', 'b']], body: 'c' },
    send: true,
    minutes: 1.5,
  };
  expect(read([{ ...scene, other: 1 }])).toEqual({ ok: true, project: { ...project, scenes: [scene] } });
  expect(read([{ title: 'Two', files: {}, open: 'a.ts', request: 'All' }])).toMatchObject({
    project: { scenes: [{ title: 'Two', open: ['a.ts'], request: 'All' }] },
  });
});

test('a project without scenes has no such key', () => {
  expect(read([])).toEqual({ ok: true, project });
  expect(read(undefined)).toEqual({ ok: true, project });
});

test('what is wrong is said with the scene, the field and the file', () => {
  const scene = { title: 'One', files: {} };
  expect(messageFor(scene, 1)).toBe(
    'Failed to read the project: scene 2: expected an object but received of type number.',
  );
  expect(messageFor({ files: {} })).toContain('scene 1: "title" must be text but is missing');
  expect(messageFor(scene, { ...scene, note: 1 })).toContain('scene 2 ("One"): "note" must be text');
  expect(messageFor({ ...scene, next: '12' })).toContain('"next" is "12"');
  expect(messageFor({ ...scene, mode: 'prod' })).toContain('"mode" must be');
  expect(messageFor({ ...scene, files: { '../a': 'x' } })).toContain('the file "../a" is not allowed');
  expect(messageFor({ ...scene, files: { 'a.ts': 1 } })).toContain('the file "a.ts" must be text');
  expect(messageFor({ ...scene, open: 1 })).toContain('"open"');
  expect(messageFor({ ...scene, highlight: { file: 'a.ts', from: 3, to: 2 } })).toContain('"highlight.to"');
  expect(messageFor({ ...scene, request: {} })).toContain('"request.url"');
  expect(messageFor({ ...scene, request: { url: '/', headers: {} } })).toContain('"request.headers"');
  expect(messageFor({ ...scene, send: 'yes' })).toContain('"send"');
  expect(messageFor({ ...scene, minutes: -1 })).toContain('"minutes"');
  expect(messageFor(...Array<unknown>(201).fill(scene))).toContain('201 scenes');
  const scenes = read('x');
  expect(scenes.ok ? '' : scenes.message).toContain('"scenes" must be a list');
});

test('a prototype in JSON reaches no object', () => {
  const scenes = JSON.parse('[{"title":"a","files":{"__proto__":"x"}}]') as unknown[];
  expect(messageFor(...scenes)).toContain('reserved');
});

test('tabs that are no paths are said to be none', () => {
  expect(messageFor({ title: 'a', open: ['a.ts', 1] })).toBe(
    'Failed to read the project: scene 1 ("a"): "open" must be a list of paths but has one that is of type number.',
  );
});

test('a scene whose files cannot stand beside those before it is refused', () => {
  expect(messageFor({ title: 'a' }, { title: 'b', files: { 'a.ts/b.ts': 'x' } })).toBe(
    'Failed to read the project: scene 2 ("b"): "a.ts" is both a file and a folder.',
  );
  expect(messageFor({ title: 'a', files: { 'a.ts': null, 'a.ts/b.ts': 'x' } })).toBe('ok');
});
