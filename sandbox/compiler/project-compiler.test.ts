import * as esbuild from 'esbuild';
import { describe, expect, test, vi } from 'vitest';
import type { NextVersion } from '../protocol';
import type { ProjectFiles } from './link-project';
import { createProjectCompiler, type ProjectCompilation } from './project-compiler';
import { transformFile } from './transform-file';

const offeredPackages = () => ['next/server', 'next/navigation', 'react', 'zod'];

function createCompiler() {
  const transform = vi.fn((path: string, text: string, options: { bundler: 'turbopack' | 'webpack' }) =>
    transformFile(esbuild, path, text, options),
  );
  return { transform, ...createProjectCompiler({ transform, offeredPackages }) };
}

const compile = (files: ProjectFiles, next: NextVersion = '16'): Promise<ProjectCompilation> =>
  createCompiler().compile(files, next);
const importsOf = ({ all }: ProjectCompilation, path = 'app/a/route.ts') =>
  all.find((module) => module.path === path)?.imports;
const GET = 'export async function GET() { return new Response() }\n';

describe('resolving', () => {
  test('finds relative files, index files, aliases, built-ins and packages', async () => {
    const result = await compile({
      'app/a/route.ts': `import a from '../../lib/a'; import b from '@/lib'; import c from 'node:crypto'; import { NextResponse } from 'next/server'; import d from '../../data.json'; import e from 'fs/promises';
        export const GET = () => [a, b, c, d, e, NextResponse]`,
      'lib/a.tsx': 'export default 1',
      'lib/index.ts': 'export default 1',
      'data.json': '{}',
    });
    expect(result.diagnostics).toEqual([]);
    expect(importsOf(result)).toEqual({
      '../../lib/a': 'lib/a.tsx',
      '@/lib': 'lib/index.ts',
      'node:crypto': 'package:crypto',
      'next/server': 'package:next/server',
      '../../data.json': 'data.json',
      'fs/promises': 'package:fs/promises',
    });
  });

  test.each([
    ['14', 'lib/e.js'],
    ['15', 'lib/e.js'],
    ['16', 'lib/e.tsx'],
  ] as const)('tries extensions in the order of Next %s', async (next, expected) => {
    const files = {
      'app/a/route.ts': "import { e } from '@/lib/e'; export const GET = () => e",
      'lib/e.js': 'export const e = 1',
      'lib/e.ts': 'export const e = 1',
      'lib/e.tsx': 'export const e = 1',
    };
    expect(importsOf(await compile(files, next))).toEqual({ '@/lib/e': expected });
  });

  test('points @/ at src/ where the project has one and no tsconfig.json', async () => {
    const files = {
      'src/app/a/route.ts': "import { e } from '@/lib/e'; export const GET = () => e",
      'src/lib/e.ts': 'export const e = 1',
    };
    expect(importsOf(await compile(files), 'src/app/a/route.ts')).toEqual({ '@/lib/e': 'src/lib/e.ts' });
  });

  test('follows paths and baseUrl of a tsconfig.json with comments', async () => {
    const files = {
      'tsconfig.json':
        '{ // comment\n "compilerOptions": { "baseUrl": "./source", "paths": { "~/*": ["./missing/*", "./lib/*"], "exact": ["../one.ts"], }, } }',
      'app/a/route.ts':
        "import { e } from '~/e'; import { one } from 'exact'; import { two } from 'deep/two'; export const GET = () => [e, one, two]",
      'source/lib/e.ts': 'export const e = 1',
      'one.ts': 'export const one = 1',
      'source/deep/two.ts': 'export const two = 2',
    };
    expect(importsOf(await compile(files))).toEqual({
      '~/e': 'source/lib/e.ts',
      exact: 'one.ts',
      'deep/two': 'source/deep/two.ts',
    });
  });

  test('leaves tests, declarations and other files alone', async () => {
    const { all } = await compile({ 'a.test.ts': '', 'b.d.ts': '', 'c.md': '', 'd.bin': new Uint8Array(), 'e.ts': '' });
    expect(all.map(({ path }) => path)).toEqual(['e.ts']);
  });
});

describe('imports that are only known in part', () => {
  const files = {
    'app/a/route.ts': `export const GET = async (l) => [await import(\`../../messages/\${l}.json\`), require('@/plugins/' + l + '/main')]`,
    'messages/en.json': '{}',
    'messages/more/de.json': '{}',
    'messages/notes.txt': 'no module',
    'plugins/one/main.ts': 'export const one = 1',
    'plugins/two/main/index.ts': 'export const two = 2',
    'plugins/two/other.ts': 'export const two = 2',
  };

  test('lead to every module that fits', async () => {
    const result = await compile(files);
    expect(result.diagnostics).toEqual([]);
    expect(importsOf(result)).toEqual({
      '../../messages/en.json': 'messages/en.json',
      '../../messages/more/de.json': 'messages/more/de.json',
      '@/plugins/one/main': 'plugins/one/main.ts',
      '@/plugins/two/main': 'plugins/two/main/index.ts',
    });
  });

  test('report what is wrong in the modules that fit', async () => {
    const { diagnostics } = await compile({ ...files, 'messages/en.json': '{ oops' });
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'messages/en.json', line: 1, column: 3 }]);
  });

  test.each([
    ['14', "Module not found: Can't resolve '../nothing'"],
    ['16', "Module not found: Can't resolve '../nothing/' <dynamic> '.ts'"],
  ] as const)('are refused by Next %s where the folder is not there', async (next, message) => {
    const { diagnostics } = await compile(
      { 'app/route.ts': 'export const GET = (l) => import(`../nothing/${l}.ts`)' },
      next,
    );
    expect(diagnostics).toEqual([{ severity: 'error', file: 'app/route.ts', line: 1, column: 27, message }]);
  });

  test.each([
    ['15', ['Critical dependency: the request of a dependency is an expression']],
    ['16', []],
  ] as const)('may be anything: Next %s', async (next, messages) => {
    const { diagnostics, all } = await compile({ 'app/route.ts': 'export const GET = (l) => import(l)' }, next);
    expect(diagnostics.map(({ message }) => message)).toEqual(messages);
    expect(all[0]?.imports).toEqual({});
  });
});

describe('what leads nowhere', () => {
  test('is said at the import, in the words of Next', async () => {
    const { diagnostics, all } = await compile({
      'app/a/route.ts': `\nimport { x } from './nope'\nexport const GET = () => x`,
    });
    const error = {
      severity: 'error',
      file: 'app/a/route.ts',
      line: 2,
      column: 1,
      message: "Module not found: Can't resolve './nope'",
    };
    expect(diagnostics).toEqual([error]);
    expect(all[0]).toMatchObject({ errors: [error], code: '' });
  });

  test('comes with the packages that are offered', async () => {
    const { diagnostics } = await compile({ 'app/a/route.ts': "import _ from 'lodash'\nexport const GET = () => _" });
    expect(diagnostics[0]?.message).toBe(
      "Module not found: Can't resolve 'lodash'\nThe playground offers these packages: next/navigation, next/server, react, zod.",
    );
  });

  test.each([
    ['14', "Module not found: Can't resolve 'next/root-params'"],
    ['15', "'next/root-params' can only be imported when `experimental.rootParams` is enabled."],
    ['16', "Export lang doesn't exist in target module"],
  ] as const)('is, of next/root-params, what Next %s says', async (next, words) => {
    const route = "import { lang } from 'next/root-params'\nexport const GET = () => lang()";
    const { diagnostics } = await compile({ 'app/a/route.ts': route }, next);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message.split('\n')[0]).toBe(words);
  });

  test('only warns where the code survives it', async () => {
    const files = { 'app/a/route.ts': "try { require('./nope') } catch {}\n" + GET };
    expect((await compile(files)).diagnostics).toMatchObject([{ severity: 'warning', line: 1, column: 7 }]);
  });

  test('does not matter in a page', async () => {
    const files = {
      'app/page.tsx':
        "import Link from 'next/link'; import { useState } from 'react'; export default () => <Link>{useState}</Link>",
    };
    expect((await compile(files)).diagnostics).toEqual([]);
  });

  test('includes names that the other file does not export', async () => {
    const files = {
      'app/a/route.ts': "import { one, two } from '@/lib/a'\nexport const GET = () => [one, two]",
      'lib/a.ts': "export * from './b'",
      'lib/b.ts': 'export const one = 1',
    };
    const { diagnostics } = await compile(files);
    expect(diagnostics).toMatchObject([{ severity: 'error', line: 1, column: 1 }]);
    expect(diagnostics[0]?.message).toMatch(/^Export two doesn't exist in target module\n/);
    expect((await compile(files, '15')).diagnostics).toMatchObject([
      {
        severity: 'warning',
        message: "Attempted import error: 'two' is not exported from '@/lib/a' (imported as 'two').",
      },
    ]);
  });
});

describe('a change', () => {
  const files = {
    'app/a/route.ts': "import { e } from '@/lib/e'\nexport const GET = () => e",
    'lib/e.ts': 'export const e = 1',
  };

  test('of one file transforms and reports that file only', async () => {
    const { transform, compile } = createCompiler();
    await compile(files, '16');
    const { changed } = await compile({ ...files, 'lib/e.ts': 'export const e = 2' }, '16');
    expect(transform).toHaveBeenCalledTimes(3);
    expect(changed.map(({ path }) => path)).toEqual(['lib/e.ts']);
  });

  test('of the file list resolves anew without transforming anew', async () => {
    const { transform, compile } = createCompiler();
    await compile(files, '16');
    const { changed, removed, diagnostics } = await compile({ 'app/a/route.ts': files['app/a/route.ts'] }, '16');
    expect(transform).toHaveBeenCalledTimes(2);
    expect(removed).toEqual(['lib/e.ts']);
    expect(changed.map(({ path }) => path)).toEqual(['app/a/route.ts']);
    expect(diagnostics).toMatchObject([{ message: "Module not found: Can't resolve '@/lib/e'" }]);
  });

  test('of nothing reports nothing', async () => {
    const { compile } = createCompiler();
    await compile(files, '16');
    expect((await compile({ ...files }, '16')).changed).toEqual([]);
  });
});

test('modules that import async modules are async and say what they wait for', async () => {
  const { all } = await compile({
    'app/a/route.ts': "import { b } from '@/lib/b'\nexport const GET = () => b",
    'lib/b.ts': "export { c as b } from './c'\nexport const later = () => import('./b')",
    'lib/c.ts': 'export const c = await 1',
  });
  expect(all.map(({ path, async, awaits }) => [path, async, awaits])).toEqual([
    ['app/a/route.ts', true, ['lib/b.ts']],
    ['lib/b.ts', true, ['lib/c.ts']],
    ['lib/c.ts', true, undefined],
  ]);
});

test('says on which line each export is', async () => {
  const { all } = await compile({
    'app/a/route.ts': 'const x = 1;\nexport async function GET() {}\n\nexport const POST = () => x;',
  });
  expect(all[0]?.lines).toEqual({ GET: 2, POST: 4 });
});
