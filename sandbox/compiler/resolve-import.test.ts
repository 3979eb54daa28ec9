import { expect, test } from 'vitest';
import type { NextVersion } from '../protocol';
import { CACHED_FUNCTION } from './may-use-cache';
import { readPathAliases } from './path-aliases';
import { RELEASES } from './releases';
import { folderOf, resolveImport, withoutExtension } from './resolve-import';

function resolve(specifier: string, paths: string[], next: NextVersion = '16', config?: string): string | null {
  const files = Object.fromEntries(paths.map((path) => [path, '']));
  return resolveImport(specifier, 'app/a/route.ts', {
    files: new Set(paths),
    aliases: readPathAliases(config === undefined ? files : { ...files, 'tsconfig.json': config }),
    offered: new Set(['next/server', 'react']),
    bundled: new Set(['zod', 'zod/mini']),
    release: RELEASES[next],
  });
}

test.each([
  ['./b', ['app/a/b.ts'], 'app/a/b.ts'],
  ['./b.ts', ['app/a/b.ts'], 'app/a/b.ts'],
  ['../b', ['app/b.tsx'], 'app/b.tsx'],
  ['../../data.json', ['data.json'], 'data.json'],
  ['../../data', ['data.json'], 'data.json'],
  ['./b', ['app/a/b/index.ts'], 'app/a/b/index.ts'],
  ['./b', ['app/a/b/index.ts', 'app/a/b.ts'], 'app/a/b.ts'],
  ['.', ['app/a/index.ts'], 'app/a/index.ts'],
  ['..', ['app/index.js'], 'app/index.js'],
  ['../..', ['index.ts'], 'index.ts'],
  ['@/lib/b', ['lib/b.ts'], 'lib/b.ts'],
  ['@/lib/b', ['src/lib/b.ts', 'lib/b.ts'], 'src/lib/b.ts'],
  ['next/server', [], 'package:next/server'],
  ['next/server.js', [], 'package:next/server'],
  ['zod', [], 'node_modules/zod.js'],
  ['zod/mini', [], 'node_modules/zod/mini.js'],
  ['crypto', [], 'package:crypto'],
  ['node:crypto', [], 'package:crypto'],
  ['node:fs/promises', [], 'package:fs/promises'],
  ['node:test', [], 'package:test'],
])('%s, where there is %j, leads to %s', (specifier, paths, expected) => {
  expect(resolve(specifier, paths)).toBe(expected);
});

test.each([
  ['./b', ['app/b.ts']],
  ['./b', ['app/a/b.md']],
  ['../../../b', ['b.ts']],
  ['@/lib/b', ['app/lib/b.ts']],
  ['lib/b', ['lib/b.ts']],
  ['lodash', []],
  ['next/document', []],
  ['test', []],
  ['node:nothing', []],
])('%s, where there is %j, leads nowhere', (specifier, paths) => {
  expect(resolve(specifier, paths)).toBeNull();
});

test.each([
  ['14', ['b.ts', 'b.js', 'b.tsx'], 'b.js'],
  ['15', ['b.json', 'b.jsx', 'b.ts', 'b.tsx'], 'b.tsx'],
  ['16', ['b.js', 'b.ts', 'b.tsx'], 'b.tsx'],
  ['16', ['b.json', 'b.mjs', 'b.js'], 'b.js'],
] as const)('Next %s has of %j the one it takes first', (next, names, expected) => {
  const paths = names.map((name) => `app/a/${name}`);
  expect(resolve('./b', paths, next)).toBe(`app/a/${expected}`);
});

test.each([
  ['~/b', '{ "compilerOptions": { "paths": { "~/*": ["./none/*", "./lib/*"] } } }', 'lib/b.ts'],
  ['b', '{ "compilerOptions": { "baseUrl": "./lib" } }', 'lib/b.ts'],
  ['one', '{ "compilerOptions": { "paths": { "one": ["./lib/b.ts"] } } }', 'lib/b.ts'],
  ['@/lib/b', '{ "compilerOptions": {} }', null],
])('%s by tsconfig.json %s leads to %s', (specifier, config, expected) => {
  expect(resolve(specifier, ['lib/b.ts'], '16', config)).toBe(expected);
});

test.each([
  ['14', null],
  ['15', `package:${CACHED_FUNCTION}`],
  ['16', `package:${CACHED_FUNCTION}`],
] as const)("what 'use cache' calls is there in Next %s: %s", (next, expected) => {
  expect(resolve(CACHED_FUNCTION, [], next)).toBe(expected);
});

test.each([
  ['app/a/route.ts', 'app/a', 'app/a/route'],
  ['route.tsx', '', 'route'],
  ['a/data.json', 'a', 'a/data'],
  ['a/b.md', 'a', 'a/b.md'],
])('%s lies in %j and is called %s', (path, folder, name) => {
  expect([folderOf(path), withoutExtension(path, RELEASES['16'])]).toEqual([folder, name]);
});
