import { expect, test } from 'vitest';
import { exportedNames } from './exported-names';

function namesOf(source: string): string[] {
  return exportedNames(source).names.map(({ name }) => name);
}

test.each([
  ['export async function GET() {}', ['GET']],
  ['export function* gen() {}', ['gen']],
  ['export const GET = async () => { return f(1, 2) }, POST = h;', ['GET', 'POST']],
  ['export const GET = auth((r) => x)\nexport const POST = y', ['GET', 'POST']],
  ['export const { GET, POST: create } = handlers', ['GET', 'create']],
  ['const a = 1; export { a as GET, type T, POST } from "./x"', ['GET', 'POST']],
  ['export { handler as GET, handler as POST }', ['GET', 'POST']],
  ['export default function h() {}', ['default']],
  ['export type GET = string; export interface POST {}', []],
  ['// export function GET() {}\n/* export const POST = 1 */', []],
  ['const text = "export function GET() {}"; const t = `export const ${`export function PUT`} POST`', []],
  ['const r = /export function GET/; export const A = 1', ['A']],
  ['const a = b / 2; export const GET = c / d;', ['GET']],
  ["const a = '1' / 2; export const GET = c / d;", ['GET']],
  ['namespace X { export function GET() {} }', []],
  ['export const map: Record<string, number> = {}, POST = 1', ['map', 'POST']],
  ['export const a = 1\nlet x = 1, y = 2', ['a']],
  ['export * as helpers from "./x"', ['helpers']],
  ['export const dynamic = `a${{ b: 1 }.b}c`; export function GET() {}', ['dynamic', 'GET']],
  ['export function GET() { return Response.json({', ['GET']],
])('%s', (source, names) => {
  expect(namesOf(source)).toEqual(names);
});

test('lines are counted, and export * is told', () => {
  expect(exportedNames('\n\nexport function GET() {}\r\nexport * from "./x"')).toEqual({
    names: [{ name: 'GET', line: 3 }],
    all: true,
  });
});

test.each([
  'export const ',
  'export {',
  'export const {',
  'export default ',
  'export *',
  '/[',
  'a /',
  'export { a       as b',
  '(/[x',
])('a text that repeats %j takes no time to speak of', (piece) => {
  const start = performance.now();
  exportedNames(piece.repeat(120_000 / piece.length));
  // In proportion to its square, it would take ten seconds and more.
  expect(performance.now() - start).toBeLessThan(2000);
});
