import * as esbuild from 'esbuild';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { CACHED_FUNCTION } from './may-use-cache';
import { RELEASES } from './releases';
import { transformFile } from './transform-file';
import type { TransformedFile } from './transformed-file';

function transform(text: string, next: '15' | '16' = '16'): Promise<TransformedFile> {
  const { rules } = RELEASES[next].useCache!;
  return transformFile(esbuild, 'app/a/route.ts', text, { bundler: 'turbopack', useCache: rules });
}

interface Call {
  kind: string;
  name: string;
  given: unknown[];
}

/** Runs compiled code with a server that notes what the cache is asked, and calls through. */
function evaluate(file: TransformedFile): { exports: Record<string, (...given: unknown[]) => unknown>; calls: Call[] } {
  const calls: Call[] = [];
  const runtime = {
    bound: (_id: string, ...values: unknown[]) => values,
    cached:
      (
        kind: string,
        _id: string,
        name: string,
        _values: number,
        count: number,
        run: (...given: unknown[]) => unknown,
      ) =>
      (...all: unknown[]) => {
        const given = all.slice(0, count < 0 ? undefined : count);
        calls.push({ kind, name, given });
        return run(...given);
      },
  };
  const module = { exports: {} };
  const require = (specifier: string): unknown => (specifier === CACHED_FUNCTION ? runtime : {});
  const body = compileFunction(file.code, ['module', 'exports', 'require']) as (...args: unknown[]) => unknown;
  body(module, module.exports, require);
  return { exports: module.exports, calls };
}

test('a marked function is called through the cache, with the arguments it declares', async () => {
  const file = await transform(`
    async function get(a: number, { b } = { b: 2 }) { 'use cache'; return a + b }
    export async function GET(): Promise<number> { return get(1, { b: 3 }, 'more') }`);
  const { exports, calls } = evaluate(file);
  expect(await exports.GET?.()).toBe(4);
  expect(calls).toEqual([{ kind: 'default', name: 'get', given: [1, { b: 3 }] }]);
  expect(file.exports.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['function GET']);
});

test('what a marked function closes over is part of what the cache is asked', async () => {
  const file = await transform(`
    export async function GET(request: { url: string; method: string }) {
      const x = 1;
      const y = { z: 2 };
      const inner = async (q: number) => { 'use cache: remote'; return { x, sum: q + x + y.z, url: request.url, own: [1].map((x) => x) } };
      return inner(3);
    }`);
  const { exports, calls } = evaluate(file);
  expect(await exports.GET?.({ url: '/u', method: 'GET' })).toEqual({ x: 1, sum: 6, url: '/u', own: [1] });
  expect(calls).toEqual([{ kind: 'remote', name: 'inner', given: [[1, 2, '/u'], 3] }]);
});

test('marked functions inside of marked functions close over what those were given', async () => {
  const file = await transform(`
    export async function GET(a: { b: string }) {
      const outer = async () => { 'use cache'; const n = 1; const inner = async () => { 'use cache'; return a.b + n }; return inner() };
      return outer();
    }`);
  const { exports, calls } = evaluate(file);
  expect(await exports.GET?.({ b: 'c' })).toBe('c1');
  expect(calls.map(({ name, given }) => [name, given])).toEqual([
    ['outer', [['c']]],
    ['inner', [['c', 1]]],
  ]);
});

test('methods, static methods and every exported function of a marked file are cached', async () => {
  const methods = await transform(`
    const o = { async m(a: number, ...rest: number[]) { 'use cache'; return a + rest.length } };
    class C { static async s() { 'use cache'; return 2 } }
    export const GET = async () => [await o.m(1, 2, 3), await C.s()];`);
  const { exports, calls } = evaluate(methods);
  expect(await exports.GET?.()).toEqual([3, 2]);
  expect(calls.map(({ name, given }) => [name, given])).toEqual([
    ['m', [1, 2, 3]],
    ['s', []],
  ]);
  const marked = evaluate(
    await transform(
      `'use cache'; export const get = async (x: number) => x; export const wrapped = async () => ({ a: 1 }); export default async function own() {}`,
    ),
  );
  expect(await marked.exports.get?.(1)).toBe(1);
  expect(await marked.exports.wrapped?.()).toEqual({ a: 1 });
  expect(await marked.exports.default?.()).toBeUndefined();
  expect(marked.calls.map(({ name }) => name)).toEqual(['get', 'wrapped', 'own']);
});

test('works beside top-level await', async () => {
  const file = await transform(`const one = await 1; export async function get() { 'use cache'; return one }`);
  expect(file.async).toBe(true);
  expect(file.code).toContain(CACHED_FUNCTION);
});

test('stack traces still name the line as written', async () => {
  const file = await transform(`
    async function get() {
      'use cache'
      throw new Error('x') // line 4
    }
    export const GET = () => get()`);
  expect(JSON.parse(file.map)).toMatchObject({ sources: ['app/a/route.ts'] });
});

test.each([
  ["export function a() { 'use cache'; return 1 }", '"use cache" functions must be async functions.'],
  ["export async function a() { 'use cache'; return this }", '"use cache" functions cannot use `this`.'],
  [
    "export async function a() { const x = 1; 'use cache'; return x }",
    'The "use cache" directive must be at the top of the function body.',
  ],
  [
    "export async function a() { 'use cahce' }",
    'Did you mean "use cache"? "use cahce" is not a supported directive name."',
  ],
  [
    "export async function a() { 'use cache: disk' }",
    'Unknown cache kind "disk". Please configure a cache handler for this kind in the `cacheHandlers` object in your Next.js config.',
  ],
  ["'use cache'; export class A {}", 'Only async functions are allowed to be exported in a "use cache" file.'],
])('%s is refused', async (text, message) => {
  const { error } = await transform(text);
  expect(error).toMatchObject({ severity: 'error', file: 'app/a/route.ts', line: 1, message });
});

test('the directive means nothing to Next 14', async () => {
  const file = await transformFile(esbuild, 'a.ts', "export function a() { 'use cache'; return 1 }", {
    bundler: 'webpack',
  });
  expect(file.error).toBeUndefined();
});
