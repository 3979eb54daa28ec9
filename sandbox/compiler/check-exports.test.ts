import { expect, test } from 'vitest';
import { checkImportedNames, exportedNames } from './check-exports';
import { link } from './fixtures/link';
import { RELEASES } from './releases';

const LIB = { 'b.ts': 'export const one = 1; export type Two = 2; export default 3' };

async function check(text: string, next: '15' | '16' = '16', files: Record<string, string> = LIB) {
  const project = await link({ 'a.ts': text, ...files });
  return checkImportedNames(project.get('a.ts')!, RELEASES[next], project);
}

test.each([
  ["import { one } from './b.ts'; f(one)"],
  ["import b from './b.ts'; f(b)"],
  ["import * as b from './b.ts'; f(b.nothing)"],
  ["import { one, nothing } from './b.ts'; f(one)"],
  ["import { Two } from './b.ts'; const two: Two = 2; f(two)"],
  ["import type { Two } from './b.ts'"],
  ["import { nothing } from './elsewhere.ts'; f(nothing)"],
  ["export { one } from './b.ts'"],
])('%s is let pass', async (text) => {
  expect(await check(text)).toEqual([]);
});

test.each([
  ["import { nope } from './b.ts'; f(nope)", 'nope', 1],
  ["\nimport { nope as one } from './b.ts'; f(one)", 'nope', 2],
  ["export { nope } from './b.ts'", 'nope', 1],
])('%s: the name is not there', async (text, name, line) => {
  const message = `Export ${name} doesn't exist in target module\nThe export ${name} was not found in module [project]/b.ts [app-route] (ecmascript).`;
  expect(await check(text)).toEqual([{ severity: 'error', file: 'a.ts', line, column: 1, message }]);
});

test('Next 15 only warns of a name that is not there', async () => {
  const message = "Attempted import error: 'nope' is not exported from './b.ts' (imported as 'nope').";
  expect(await check("import { nope } from './b.ts'; f(nope)", '15')).toEqual([
    { severity: 'warning', file: 'a.ts', line: 1, column: 1, message },
  ]);
});

const STAR = { 'a.ts': "export * from './b.ts'; export * as all from './b.ts'; export const a = 1", ...LIB };
const CIRCLE = {
  'a.ts': "export * from './c.ts'; export const a = 1",
  'c.ts': "export * from './a.ts'; export const c = 1",
};

test.each([
  ['its own names', STAR, 'a', true],
  ['what another file is named by `export * as`', STAR, 'all', true],
  ['the names of `export *`', STAR, 'one', true],
  ['the default of `export *`', STAR, 'default', false],
  ['types', STAR, 'Two', false],
  ['names that come around a circle', CIRCLE, 'c', true],
  ['names of a circle that nobody has', CIRCLE, 'd', false],
  ['its default', LIB, 'default', true],
])('a module exports %s', async (_what, files: Record<string, string>, name, expected) => {
  const path = 'a.ts' in files ? 'a.ts' : 'b.ts';
  expect(exportedNames(path, await link(files))!.has(name)).toBe(expected);
});

test.each([
  ['a CommonJS file', { 'a.ts': 'exports.a = 1' }],
  ['a file that is not there', {}],
  ['a file that takes over all of a CommonJS file', { 'a.ts': "export * from './b.ts'", 'b.ts': 'exports.b = 1' }],
  ['a file that takes over all of a package', { 'a.ts': "export * from 'zod'" }],
])('what %s exports is not known', async (_what, files: Record<string, string>) => {
  expect(exportedNames('a.ts', await link(files))).toBeNull();
});
