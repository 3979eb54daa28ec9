import { expect, test } from 'vitest';
import { compile, compileAsModule } from './fixtures/compile';

const TABLE: [text: string, exports: unknown[][]][] = [
  ['export function GET() {}', [['GET', 'function', 1, 8]]],
  ['export async function GET() {}', [['GET', 'function', 1, 1]]],
  ['export const GET = async () => {}', [['GET', 'function', 1, 14]]],
  ['export const GET = function () {}', [['GET', 'function', 1, 14]]],
  ['export class A {}', [['A', 'class', 1, 8]]],
  ['export const A = class {}', [['A', 'class', 1, 14]]],
  ["export const dynamic = 'force-static'", [['dynamic', 'variable', 1, 14, 'force-static']]],
  ['export const dynamic = `auto`', [['dynamic', 'variable', 1, 14, 'auto']]],
  ['export const revalidate = -1', [['revalidate', 'variable', 1, 14, -1]]],
  ['export const revalidate = 60 * 10', [['revalidate', 'variable', 1, 14]]],
  ['export let later = f()', [['later', 'variable', 1, 12]]],
  ["export const preferredRegion = ['iad1', 'fra1']", [['preferredRegion', 'variable', 1, 14, ['iad1', 'fra1']]]],
  [
    'export const a = 1, b = 2',
    [
      ['a', 'variable', 1, 14, 1],
      ['b', 'variable', 1, 21, 2],
    ],
  ],
  [
    'export const { a, b: [c] } = f()',
    [
      ['a', 'variable', 1, 16],
      ['c', 'variable', 1, 23],
    ],
  ],
  ['\nconst get = () => 1;\nexport { get as GET }', [['GET', 'function', 2, 7]]],
  ["export { a as GET } from './a'", [['GET', 're-export', 1, 1]]],
  ["import { a } from './a';\nexport { a as GET }", [['GET', 're-export', 1, 1]]],
  ["export * from './a'", [['*', 're-export', 1, 1]]],
  ['export type T = 1; export interface I {}', []],
  ['const GET = () => 1', []],
];

test.each(TABLE)('%s', async (text, expected) => {
  const { exports } = await compile(text);
  const found = exports.map(({ name, kind, line, column, value }) => [name, kind, line, column, value]);
  expect(found).toEqual(expected.map((row) => [...row, ...(row.length < 5 ? [undefined] : [])]));
});

test.each(TABLE)('%s, in a module that awaits', async (text, expected) => {
  const { exports } = await compileAsModule(text);
  expect(exports.map(({ name, kind }) => [name, kind])).toEqual(expected.map(([name, kind]) => [name, kind]));
});

test.each([
  ['exports.GET = () => 1', [['GET', 'function', 1]]],
  ['module.exports.GET = function () {}', [['GET', 'function', 1]]],
  [
    "module.exports = { GET() {}, dynamic: 'error' }",
    [
      ['GET', 'function', 1],
      ['dynamic', 'variable', 1],
    ],
  ],
  ['other.GET = () => 1', []],
] as [string, unknown[][]][])('%s, in a CommonJS file', async (text, expected) => {
  const { exports } = await compile(text, 'app/a/route.js');
  expect(exports.map(({ name, kind, line }) => [name, kind, line])).toEqual(expected);
});

test.each([
  ['export default function named() {}', 'function'],
  ['export default () => 1', 'function'],
  ['export default class {}', 'class'],
  ['export default 1', 'variable'],
])('%s', async (text, kind) => {
  expect((await compile(text)).exports).toMatchObject([{ name: 'default', kind, line: 1 }]);
  expect((await compileAsModule(text)).exports).toMatchObject([{ name: 'default', kind, line: 1 }]);
});
