import * as esbuild from 'esbuild';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { TAKE_BRANCH } from '../protocol';
import { RELEASES } from './releases';
import { transformFile } from './transform-file';

/** Runs a file's `run` with each of these, and says of its branches which were not taken: `line kind`. */
async function missed(source: string, inputs: readonly unknown[], path = 'lib/a.ts'): Promise<string[]> {
  const {
    code,
    branches = [],
    error,
  } = await transformFile(esbuild, path, source, {
    bundler: 'turbopack',
    coverage: true,
  });
  expect(error).toBeUndefined();
  const taken = new Set<number>();
  const module = { exports: {} as { run: (input: unknown) => unknown } };
  const names = ['module', 'exports', 'require', TAKE_BRANCH];
  const body = compileFunction(code, names) as (...values: unknown[]) => void;
  body(
    module,
    module.exports,
    () => ({}),
    (branch: number) => taken.add(branch),
  );
  for (const input of inputs) await module.exports.run(input);
  return branches.flatMap(({ kind, line }, number) => (taken.has(number) ? [] : [`${line} ${kind}`]));
}

const SOURCE = `
enum Level { Low, High }
interface Input { level?: Level; name: string | null }
const greet = (name = 'nobody') => ({ text: name });
export async function run(input: Input) {
  'use strict';
  if (input.level === Level.High) return 'high';
  const name = input?.name ?? 'none';
  switch (name) {
    case 'one': return 1;
    case 'two':
    default: greet();
  }
  try {
    if (name === 'bad') throw new Error(name);
    else await null;
  } catch (error) {
    return (error as Error).message;
  }
  return name && input.level !== undefined ? greet(name) : null;
}
function unused() {}
`;

test('each branch that no input takes is told with its line; what a compiler makes up is none', async () => {
  expect(await missed(SOURCE, [])).toEqual([
    ...['4 function', '4 default', '5 function', '7 then', '7 else', '8 right', '10 case', '11 case', '12 case'],
    ...['15 then', '15 else', '17 catch', '20 then', '20 else', '20 right', '22 function'],
  ]);
  expect(await missed(SOURCE, [{ name: 'one' }, { level: 1, name: '' }])).toEqual([
    ...['4 function', '4 default', '8 right', '11 case', '12 case'],
    ...['15 then', '15 else', '17 catch', '20 then', '20 else', '20 right', '22 function'],
  ]);
  const all = [
    { level: 1, name: '' },
    { name: null },
    { name: 'one' },
    { name: 'two' },
    { name: 'bad' },
    { level: 0, name: 'a' },
  ];
  expect(await missed(SOURCE, all)).toEqual(['22 function']);
});

test('what the code answers, its directives and its lines in a stack stay as they are', async () => {
  const source = `export function run(input: number[]) {
  const [first = () => 0] = [] as (() => number)[];
  const value = input.length && (input.length > 1 ? { a: 1 } : [2]);
  const pick = (at: number) => (at ? { at } : (at, null));
  return JSON.stringify([value, pick(0), pick(1), first.name]);
}`;
  const answer = async (coverage: boolean) => {
    const { code } = await transformFile(esbuild, 'lib/a.ts', source, { bundler: 'turbopack', coverage });
    const module = { exports: {} as { run: (input: number[]) => string } };
    const body = compileFunction(code, ['module', 'exports', TAKE_BRANCH]) as (...values: unknown[]) => void;
    body(module, module.exports, () => undefined);
    return [[], [1], [1, 2]].map((input) => module.exports.run(input));
  };
  expect(await answer(true)).toEqual(await answer(false));
});

test('a test file and a file that does not compile are left as they are', async () => {
  const options = { bundler: 'turbopack', coverage: true } as const;
  const tested = await transformFile(esbuild, 'a.test.ts', 'if (1) void 0;', { ...options, test: true });
  expect(tested.branches).toBeUndefined();
  const broken = await transformFile(esbuild, 'a.ts', 'if (', options);
  expect(broken.error?.line).toBe(1);
});

test('cached functions keep their directive and their closures, and top-level await its place', async () => {
  const rules = RELEASES['16'].useCache?.rules;
  const options = { bundler: 'turbopack', coverage: true, ...(rules && { useCache: rules }) } as const;
  const text = `const limit = await Promise.resolve(3);
export async function list(most?: number) {
  async function read() {
    'use cache';
    return most ?? limit;
  }
  return read();
}`;
  const [counted, plain] = await Promise.all(
    [true, false].map((coverage) => transformFile(esbuild, 'lib/a.ts', text, { ...options, coverage })),
  );
  expect(counted?.error).toBeUndefined();
  expect([counted?.async, counted?.branches?.map(({ kind, line }) => `${line} ${kind}`)]).toEqual([
    true,
    ['2 function', '3 function', '5 right'],
  ]);
  const closes = (code = '') => /cached\)\("(\w+)", "\w+", "(\w*)", (\d+), (-?\d+)/.exec(code)?.slice(1);
  expect(closes(plain?.code)).toBeDefined();
  expect(closes(counted?.code)).toEqual(closes(plain?.code));
});
