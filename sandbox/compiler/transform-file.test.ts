import * as esbuild from 'esbuild';
import { compileFunction } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readCompilerOptions } from './compiler-options';
import { transformFile } from './transform-file';
import { transformKey } from './transform-key';
import type { TransformedFile } from './transformed-file';

const transform = (
  text: string,
  path = 'app/api/route.ts',
  bundler: 'turbopack' | 'webpack' = 'turbopack',
): Promise<TransformedFile> => transformFile(esbuild, path, text, { bundler });

/** Runs a compiled file as the server does. */
function run(
  file: TransformedFile,
  modules: Record<string, unknown> = {},
): { exports: Record<string, unknown>; result: unknown } {
  const module = { exports: {} as Record<string, unknown>, meta: { url: `file:///${file.path}` } };
  const require = Object.assign((name: string) => modules[name], { import: async (name: string) => modules[name] });
  const body = compileFunction(file.code, ['module', 'exports', 'require', 'inlinedEnv']) as (
    ...args: unknown[]
  ) => unknown;
  return { result: body(module, module.exports, require, {}), exports: module.exports };
}

const CLASS_WITH_SETTER = `export const calls: unknown[] = [];
class Base { set value(given: unknown) { calls.push(given); } }
new (class extends Base { value = 1; })();`;
const JSON_OF_HONO = '{ "compilerOptions": { "jsxImportSource": "hono/jsx" } }';

const call = (value: unknown, ...args: unknown[]): unknown => (value as (...args: unknown[]) => unknown)(...args);

describe('code', () => {
  test('has no async function left and still answers with promises', async () => {
    const file = await transform(
      'export async function GET() { for await (const x of gen()) return x }\nasync function* gen() { yield 7 }',
    );
    expect(file.code).not.toMatch(/\basync (?:function|\()|\bawait\b/);
    expect(await call(run(file).exports.GET)).toBe(7);
  });

  test('keeps the names of functions that shadow others', async () => {
    const file = await transform('export const GET = () => { const GET = () => 1; return GET.name }');
    expect(call(run(file).exports.GET)).toBe('GET');
  });

  test('is strict, as modules are', async () => {
    const file = await transform('export const GET = () => Object.freeze({ a: 1 }).a = 2', 'app/api/route.js');
    expect(() => call(run(file).exports.GET)).toThrow(TypeError);
  });

  test('is strict where the file is a module', async () => {
    const text = 'const isStrict = (function (this: unknown) { return this === undefined })();\n';
    const [module, script] = await Promise.all([
      transform(`${text}export { isStrict }`),
      transform(`${text}module.exports = { isStrict }`),
    ]);
    expect([run(module).exports.isStrict, module.exports[0]?.line]).toEqual([true, 1]);
    const own = { exports: {} };
    (compileFunction(script.code, ['module']) as (module: unknown) => void)(own);
    expect(own.exports).toEqual({ isStrict: false });
  });

  test('knows module and exports where the bundler does', async () => {
    const kinds = 'export const kinds = [typeof module, typeof exports, typeof require];';
    const own = '{ const module = 1; kinds.push(typeof module); }';
    const seen = async (text: string, bundler: 'turbopack' | 'webpack') =>
      run(await transform(text, 'a.ts', bundler)).exports.kinds;
    expect(await seen(kinds, 'turbopack')).toEqual(['undefined', 'undefined', 'function']);
    expect(await seen(kinds, 'webpack')).toEqual(['object', 'object', 'function']);
    expect(await seen(kinds + own, 'turbopack')).toContain('number');
    expect(await seen('exports.kinds = [typeof module, typeof exports];', 'turbopack')).toEqual(['object', 'object']);
  });

  test('makes class fields as the version of Next does', async () => {
    const text = 'class A { x }\nexport const GET = () => Object.keys(new A() as object)';
    expect(call(run(await transform(text, 'a.ts', 'turbopack')).exports.GET)).toEqual(['x']);
    expect(call(run(await transform(text, 'a.ts', 'webpack')).exports.GET)).toEqual([]);
  });

  test('leaves the mode and import() to the server', async () => {
    const file = await transform(
      'export const GET = async () => [(await import("./x")).y, import.meta.url]; export const mode = process.env.NODE_ENV',
    );
    expect(file.code).toContain('process.env.NODE_ENV');
    expect(await call(run(file, { './x': { y: 2 } }).exports.GET)).toEqual([2, 'file:///app/api/route.ts']);
  });

  test('ends with the name that stack traces show', async () => {
    expect((await transform('export {}')).code).toMatch(/\n\/\/# sourceURL=app\/api\/route\.ts\n$/);
  });

  test('turns JSON into a module', async () => {
    expect(run(await transform('{"a":[1]}', 'lib/data.json')).exports).toEqual({ a: [1] });
  });

  test('allows JSX in every file that Next allows it in', async () => {
    expect((await transform('export const a = <p/>', 'lib/a.js')).imports.map((i) => i.specifier)).toEqual([
      'react/jsx-runtime',
    ]);
  });

  test('defines the fields of classes with Turbopack, whatever tsconfig.json says', async () => {
    const options = { bundler: 'turbopack', useDefineForClassFields: false } as const;
    const file = await transformFile(esbuild, 'a.ts', CLASS_WITH_SETTER, options);
    expect(run(file).exports.calls).toEqual([]);
    const assigned = await transformFile(esbuild, 'a.ts', CLASS_WITH_SETTER, { ...options, bundler: 'webpack' });
    expect(run(assigned).exports.calls).toEqual([1]);
  });

  test('makes JSX of the library that tsconfig.json names', async () => {
    const options = { bundler: 'turbopack', ...readCompilerOptions({ 'tsconfig.json': JSON_OF_HONO }) } as const;
    const file = await transformFile(esbuild, 'app/page.tsx', 'export const a = <p/>;', options);
    expect(file.imports).toMatchObject([{ specifier: 'hono/jsx/jsx-runtime', kind: 'import' }]);
    const modules = { 'hono/jsx/jsx-runtime': { jsx: (type: string) => `<${type}>` } };
    expect(run(file, modules).exports.a).toBe('<p>');
    expect(transformKey('a.tsx', '<p/>', options)).not.toBe(transformKey('a.tsx', '<p/>', { bundler: 'turbopack' }));
  });
});

describe('imports', () => {
  test('are found with kind, place and names', async () => {
    const file = await transform(`import { NextRequest, type Foo, cookies as c } from 'next/headers';
import type { X } from './types';
import d, * as ns from
  './both';
import './side';
export { a as b } from './re';
export * from './star';
export async function GET() {
  const y = require('./cjs');
  try { require('./maybe') } catch {}
  return [await import('./dyn'), y, c(), d, ns];
}`);
    expect(file.imports).toMatchObject([
      {
        specifier: 'next/headers',
        kind: 'import',
        line: 1,
        column: 1,
        names: [
          { name: 'NextRequest', used: false, line: 1, column: 10 },
          { name: 'cookies', used: true, line: 1, column: 33 },
        ],
      },
      { specifier: './both', kind: 'import', line: 3, column: 1, names: [{ name: 'default' }] },
      { specifier: './side', kind: 'import', line: 5, column: 1 },
      { specifier: './re', kind: 'import', line: 6, column: 1, names: [{ name: 'a', used: true }] },
      { specifier: './star', kind: 'import', line: 7, column: 1 },
      { specifier: './cjs', kind: 'require', line: 9, column: 13, optional: false },
      { specifier: './maybe', kind: 'require', line: 10, optional: true },
      { specifier: './dyn', kind: 'dynamic-import', line: 11, column: 17 },
    ]);
  });
});

describe('exports', () => {
  test('are listed in source order with kind, line and literal value', async () => {
    const file = await transform(`export const revalidate = 60, dynamic = 'force-static' as const;
export const later = 60 * 10;
export async function POST() {}
export const GET = async () => {};
const hidden = () => {};
export { hidden as PUT };
export * from './star';
export default class {}
export const config = { api: { on: [true, null, -1] } };`);
    expect(file.exports.map(({ name, kind, line, value }) => [name, kind, line, value])).toEqual([
      ['revalidate', 'variable', 1, 60],
      ['dynamic', 'variable', 1, 'force-static'],
      ['later', 'variable', 2, undefined],
      ['POST', 'function', 3, undefined],
      ['GET', 'function', 4, undefined],
      ['PUT', 'function', 5, undefined],
      ['*', 're-export', 7, undefined],
      ['default', 'class', 8, undefined],
      ['config', 'variable', 9, { api: { on: [true, null, -1] } }],
    ]);
  });

  test('of a CommonJS file are found', async () => {
    const file = await transform('exports.POST = function () {};\nmodule.exports.PUT = 1;', 'app/route.js');
    expect(file.exports.map(({ name, kind }) => [name, kind])).toEqual([
      ['POST', 'function'],
      ['PUT', 'variable'],
    ]);
  });
});

test('directives are found, at the top and in functions', async () => {
  const file = await transform(
    "// first\n'use server'\nasync function get() { 'use cache'\n return 1 }\nexport const GET = get",
  );
  expect(file.directives).toEqual([
    { text: 'use server', ofModule: true, line: 2, column: 1 },
    { text: 'use cache', ofModule: false, line: 3, column: 24 },
  ]);
});

describe('top-level await', () => {
  const text = `import { base } from './base';
const value = await Promise.resolve(base + 1);
export const config = { value };
export default function named() { return value }
export async function GET() { return [await value, named()] }
export { value as again };
export * from './star';`;

  test('makes the body answer with a promise, after which the exports are there', async () => {
    const file = await transform(text);
    const { exports, result } = run(file, { './base': { base: 41 }, './star': { star: 1 } });
    expect(file.async).toBe(true);
    await result;
    expect(exports).toMatchObject({ config: { value: 42 }, again: 42, star: 1, __esModule: true });
    expect(call(exports.default)).toBe(42);
    expect(await call(exports.GET)).toEqual([42, 42]);
  });

  test('keeps imports and exports at their places', async () => {
    const file = await transform(text);
    expect(file.imports).toMatchObject([
      { specifier: './base', line: 1, kind: 'import' },
      { specifier: './star', line: 7 },
    ]);
    expect(file.exports.map(({ name, line }) => [name, line])).toEqual([
      ['again', 2],
      ['config', 3],
      ['default', 4],
      ['GET', 5],
      ['*', 7],
    ]);
  });

  test('maps what is thrown to its line', async () => {
    const { TraceMap, originalPositionFor } = await import('@jridgewell/trace-mapping');
    const file = await transform('await 1;\nexport function GET() {\n  throw new Error("x")\n}');
    const lines = file.code.split('\n');
    const line = lines.findIndex((code) => code.includes('throw new Error'));
    const column = lines[line]?.indexOf('throw') ?? 0;
    expect(originalPositionFor(new TraceMap(file.map), { line: line + 1, column })).toMatchObject({
      line: 3,
      column: 2,
      source: 'app/api/route.ts',
    });
  });
});

describe("syntax errors are Next's, at their place", () => {
  test.each([
    ["export async function GET() { return new Response('ok' }\n", "Expected ',', got '}'", 1, 56],
    ['export async function GET() {\n  const a = {\n    b: 1\n    c: 2 };\n}', "Expected ',', got 'ident'", 4, 5],
    ['export async function GET() {\n  const a = ;\n}', 'Expression expected', 2, 13],
    ["export async function GET() {\n  return new Response('ok')\n\n", "Expected '}', got '<eof>'", 4, 1],
    ["export async function GET() {\n  return new Response('ok)\n}", 'Unterminated string constant', 2, 23],
    ['export async function GET() {\n  if (true { return 1 }\n}', "Expected ')', got '{'", 2, 12],
    [
      "export function GET() {\n  const x = await fetch('http://x')\n}",
      "await isn't allowed in non-async function",
      2,
      13,
    ],
    ['export function GET() {\n  let x = 1; let x = 2;\n}', 'the name `x` is defined multiple times', 2, 18],
    ['export function GET() {\n  const = 5\n}', 'Unexpected token `=`. Expected yield, an identifier, [ or {', 2, 9],
    ['export function GET() {\n  return f(1))\n}', "Expected ';', got ')'", 2, 14],
    ['export function GET() {\n  foo bar\n}', "Expected ';', '}' or <eof>", 2, 7],
    ['export function GET() {\n  return 1\n}}', 'Expression expected', 3, 2],
    ['export function GET() {\n  const x = [1, 2\n  return 1\n}', "Expected ',', got 'return'", 3, 3],
    ['export function GET() {\n  const c = 1; c = 2;\n}', 'cannot reassign to a variable declared with `const`', 2, 16],
    ["const é = 'é'; const b = ;", 'Expression expected', 1, 26],
    ['export function GET() {}\nexport function GET() {}', 'the name `GET` is defined multiple times', 2, 17],
  ])('%j', async (text, message, line, column) => {
    expect((await transform(text)).error).toEqual({
      severity: 'error',
      file: 'app/api/route.ts',
      message,
      line,
      column,
    });
  });
});
