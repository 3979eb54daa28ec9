import { expect, test } from 'vitest';
import { compile, compileAsModule } from './fixtures/compile';

const TABLE: [text: string, specifier: string, kind: string, line: number, column: number, optional: boolean][] = [
  ["import a from './a'; a()", './a', 'import', 1, 1, false],
  ["\n  import { a } from './a'; a()", './a', 'import', 2, 3, false],
  ["import './a'", './a', 'import', 1, 1, false],
  ["export * from './a'", './a', 'import', 1, 1, false],
  ["export { a } from './a'", './a', 'import', 1, 1, false],
  ["export const GET = () => import('./a')", './a', 'dynamic-import', 1, 26, false],
  ['export const GET = () => import(`./a`)', './a', 'dynamic-import', 1, 26, false],
  ["export const GET = () => { try { return import('./a') } catch {} }", './a', 'dynamic-import', 1, 41, true],
  ["export const a = () => require('./a')", './a', 'require', 1, 24, false],
  ["try { require('./a') } catch {}\nexport {}", './a', 'require', 1, 7, true],
  ["try { f() } catch { require('./a') }\nexport {}", './a', 'require', 1, 21, false],
];

test.each(TABLE)('%s', async (text, specifier, kind, line, column, optional) => {
  expect((await compile(text)).imports).toMatchObject([{ specifier, kind, line, column, optional }]);
});

test.each(TABLE)('%s, in a module that awaits', async (text, specifier, kind, line, column, optional) => {
  expect((await compileAsModule(text)).imports).toMatchObject([{ specifier, kind, line, column, optional }]);
});

test.each([
  ["import type { A } from './a'"],
  ['export const GET = (name: string) => import(name)'],
  ["export const GET = (o: { require(a: string): void }) => o.require('./a')"],
  ['export const GET = () => "import \'./a\'"'],
])('%s imports nothing', async (text) => {
  expect((await compile(text)).imports).toEqual([]);
});

test.each([
  ["import { a, b } from './a'; a()", { a: true, b: false }],
  ["import { a as c } from './a'; c()", { a: true }],
  ["import d, { a } from './a'; d()", { default: true, a: false }],
  ["import { a, type B } from './a'; a()", { a: true }],
  ["export { a, b as c } from './a'", { a: true, b: true }],
  ["import * as all from './a'; all.a()", {}],
] as [string, Record<string, boolean>][])('%s: which names are used', async (text, used) => {
  const [found] = (await compile(text)).imports;
  expect(Object.fromEntries(found!.names.map((name) => [name.name, name.used]))).toEqual(used);
});

test('JSX imports what the file does not mention', async () => {
  const { imports } = await compile('export const a = <p />', 'lib/a.tsx');
  expect(imports).toMatchObject([{ specifier: 'react/jsx-runtime', kind: 'import' }]);
});
