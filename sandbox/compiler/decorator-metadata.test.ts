import * as esbuild from 'esbuild';
import { compileFunction } from 'node:vm';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEXT_VERSIONS, type NextVersion } from '../protocol';
import { createProjectCompiler } from './project-compiler';
import { RELEASES } from './releases';
import { transformFile } from './transform-file';

/** Next's own compiler. */
interface Swc {
  loadBindings(): Promise<unknown>;
  transform(text: string, options: object): Promise<{ code: string }>;
}

/** What the compiler of a release makes of code. */
async function compileWithNext(next: NextVersion, text: string): Promise<string> {
  const folder = path.resolve('sandbox', `next-${next}`, 'node_modules/next');
  const package_ = existsSync(folder) ? folder : path.resolve('node_modules/next');
  // it would mend a lock file that it does not find
  process.env['NEXT_IGNORE_INCORRECT_LOCKFILE'] = '1';
  const swc = (await import(path.join(package_, 'dist/build/swc/index.js'))) as Swc;
  await swc.loadBindings();
  const parser = { syntax: 'typescript', decorators: true, dynamicImport: true };
  const transform = { legacyDecorator: true, decoratorMetadata: true };
  const jsc = { parser, transform, target: 'es2022' };
  return (await swc.transform(text, { filename: 'a.ts', jsc, module: { type: 'commonjs' } })).code;
}

async function compileHere(next: NextVersion, text: string, isTold = true): Promise<string> {
  const { bundler, metadata } = RELEASES[next];
  const options = { bundler, experimentalDecorators: true, ...(isTold && { metadata }) } as const;
  const file = await transformFile(esbuild, 'a.ts', text, options);
  expect(file.error).toBeUndefined();
  return file.code;
}

/** Runs compiled code. @returns what `Reflect.metadata` and decorators of parameters were told, in order */
function told(code: string, hasMetadata = true): unknown[] {
  const seen: unknown[] = [];
  const place = (target: unknown, key: unknown) => [typeof target === 'function' ? 'class' : 'instance', key ?? null];
  const metadata = (name: string, value: unknown) => (target: unknown, key: unknown) =>
    void seen.push([...place(target, key), name, nameOf(value)]);
  const param = (name: string) => (target: unknown, key: unknown, index: number) =>
    void seen.push([...place(target, key), name, index]);
  const mark = (...given: unknown[]) => void seen.push([...place(given[0], given[1]), 'marked']);
  const names = ['module', 'exports', 'require', 'inlinedEnv', 'Reflect', 'param', 'mark'];
  const module = { exports: {} };
  const require = () => ({ Item: Imported, Missing: undefined });
  const reflect = { ...(hasMetadata && { metadata }), ownKeys: Reflect.ownKeys };
  (compileFunction(code, names) as (...args: unknown[]) => unknown)(
    ...[module, module.exports, require, {}, reflect, param, mark],
  );
  return seen;
}

const Imported = function Item() {};

function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameOf);
  return typeof value === 'function' ? value.name : value === undefined ? 'undefined' : typeof value;
}

const DECLARED = `import { Item, Missing } from './items';
import type { Only } from './types';
enum Size { Small, Large = 4 }
enum Word { A = 'a' }
enum Mixed { A, B = 'b' }
enum Computed { A = 1 << 2 }
interface Shape { a: number }
type Alias = string;
namespace Space { export class Inner {} }
class Other {}
`;

const TYPES = [
  ...['string', 'number', 'boolean', 'bigint', 'symbol', 'object', 'any', 'unknown', 'never', 'null', 'undefined'],
  ...["'a'", '1', '-1', 'true', '`a${string}`', "'a' | 'b'", '1 | 2', '`a` | string', 'true | false'],
  ...['string[]', '[a: string]', 'readonly string[]', '() => void', 'new () => Date', '{ a: 1 }', 'Record<string, 1>'],
  ...['string | number', 'string | null', 'undefined | string', 'never | string', '(string)', '(string) | string'],
  ...['string & { a: 1 }', 'Date', 'Date | Date', 'Promise<string>', 'Item', 'Missing', 'Only', 'Shape', 'Alias'],
  ...['Size', 'Word', 'Mixed', 'Computed', 'Size | Word', 'Dto', 'Other', 'Space.Inner', 'Space.None', 'keyof Dto'],
  ...['typeof Other', "Dto['a']", 'Other extends Dto ? string : string', 'Other extends Dto ? string : number'],
  ...['{ [key in string]: 1 }', 'Map<string, number>', 'this', 'void'],
];

const PLACES = [
  ['a property without a type', 'class A { @mark a = 1; b!: string }'],
  ['a method without types', 'class A { @mark a(b, { c }, [d], e = 1) {} }'],
  ['what is static', 'class A { @mark static a: string; @mark static b(c: Date): void {} }'],
  ['several decorators', 'class A { @mark @param("x") a!: Date; @mark\n  @mark b(): string { return "" } }'],
  ['decorators of parameters', 'class A { b(@param("x") c: Date, @param("y") d: string): void {} }'],
  ['a decorator of one of several parameters', 'class A { @mark b(@param("x") c: Date, d: string, e = 2): void {} }'],
  ['a class', '@mark class A { constructor(a: string, private b: Date, c?: number) {} }'],
  [
    'a class with decorators of parameters',
    '@mark class A { constructor(@param("x") private readonly a: Date, b: A) {} }',
  ],
  [
    'a class whose parameters alone have them',
    'class A { constructor(a: string, @param("x") b: Date = new Date()) {} }',
  ],
  ['a class without a constructor', '@mark class A { a = 1 }'],
  ['an exported class', '@mark export class A { constructor(a: string) {} }'],
  ['a class in a function', 'function f() { class A { @mark a!: A; @mark b!: Date } return A; }\nf();'],
];

describe.each([...NEXT_VERSIONS])('with Next.js %s', (next) => {
  test.each(TYPES)('%s is serialized as by its compiler', async (type) => {
    const text = `${DECLARED}class Dto {
  @mark a!: ${type};
  @mark b?: ${type};
  @mark method(a: ${type}, b?: ${type}, ...rest: any[]): ${type} { return null as any; }
  @mark get c(): ${type} { return null as any; }
  @mark set d(value: ${type}) {}
  @mark async later(a: ${type} = null as any): Promise<void> {}
}`;
    expect(told(await compileHere(next, text))).toEqual(told(await compileWithNext(next, text)));
  });

  test.each(PLACES)('%s is told as by its compiler', async (_, text) => {
    expect(told(await compileHere(next, text))).toEqual(told(await compileWithNext(next, text)));
  });
});

test('without Reflect.metadata, or where it is not asked for, nothing is told', async () => {
  const text = 'class A { @mark a!: string; b(@param("x") c: Date): void {} }';
  const marks = [
    ['instance', 'a', 'marked'],
    ['instance', 'b', 'x', 0],
  ];
  expect(told(await compileHere('16', text), false)).toEqual(marks);
  expect(told(await compileHere('16', text, false))).toEqual(marks);
});

test.each([
  [{ experimentalDecorators: true, emitDecoratorMetadata: true }, true],
  [{ experimentalDecorators: true }, false],
  [{ emitDecoratorMetadata: true }, false],
])('tsconfig.json with %j decides', async (compilerOptions, isTold) => {
  const seen: boolean[] = [];
  const compiler = createProjectCompiler({
    offeredPackages: () => [],
    transform: (file, text, options) => {
      if (file.endsWith('.ts')) seen.push(options.metadata !== undefined);
      return transformFile(esbuild, file, text, options);
    },
  });
  await compiler.compile({ 'app/route.ts': 'export {};', 'tsconfig.json': JSON.stringify({ compilerOptions }) }, '16');
  expect(seen).toEqual([isTold]);
});

test('places in the code stay where they are', async () => {
  const text = "class A { @mark a: string = require('./x'); }\nexport const b = require('./y');";
  const options = { bundler: 'turbopack', experimentalDecorators: true, metadata: RELEASES['16'].metadata } as const;
  const file = await transformFile(esbuild, 'a.ts', text, options);
  expect(file.imports).toMatchObject([
    { specifier: './x', line: 1, column: 29 },
    { specifier: './y', line: 2, column: 18 },
  ]);
  expect(file.map).toContain('"a.ts"');
});
