import { expect, test } from 'vitest';
import { findEnvReads } from './find-env-reads';
import { parseCode } from './syntax-tree';

/** What is found to be read, as the code says it. */
function readsIn(code: string, bundler: 'turbopack' | 'webpack'): string[] {
  return findEnvReads(parseCode(code, 'script'), bundler).map(
    ({ node, name, asks }) => `${code.slice(node.start, node.end)} ${asks} ${name}`,
  );
}

test.each([
  ['f(process.env.A)', 'process.env.A value A'],
  ["f(process.env['A'])", "process.env['A'] value A"],
  ['f(process.env[`A`])', 'process.env[`A`] value A'],
  ['const env = process.env; f(env.A)', 'env.A value A'],
  ['f(process.env?.A)', 'process.env?.A value A'],
  ['f(`${process.env.A}!`)', 'process.env.A value A'],
])('every bundler knows what %s reads', (code, read) => {
  expect([readsIn(code, 'webpack'), readsIn(code, 'turbopack')]).toEqual([[read], [read]]);
});

test.each([
  ["const k = 'A'; f(process.env[k])", 'process.env[k] value A'],
  ["const k = 'A'; f(process.env[k + '_B'])", "process.env[k + '_B'] value A_B"],
  ["const k = 'A'; f(process.env[`${k}_B`])", 'process.env[`${k}_B`] value A_B'],
  ['const { env } = process; f(env.A)', 'env.A value A'],
  ['const { env: own } = process; () => f(own.A)', 'own.A value A'],
  ["f('A' in process.env)", "'A' in process.env presence A"],
])('only Turbopack works out what %s reads', (code, read) => {
  expect([readsIn(code, 'webpack'), readsIn(code, 'turbopack')]).toEqual([[], [read]]);
});

test('only webpack looks behind `process?.`', () => {
  const code = 'f(process?.env?.A)';
  expect([readsIn(code, 'webpack'), readsIn(code, 'turbopack')]).toEqual([['process?.env?.A value A'], []]);
});

test.each([
  ['f(process.env)'],
  ['f(process.env[g()])'],
  ["let k = 'A'; k = 'B'; f(process.env[k])"],
  ['const { A } = process.env; f(A)'],
  ['f(Object.keys(process.env))'],
  ['f(globalThis.process.env.A)'],
  ['(process) => process.env.A'],
  ['const process = g(); f(process.env.A)'],
  ['const f = (name) => process.env[name]'],
  ['process.env.A = 1'],
  ['delete process.env.A'],
  ['var a = b, b = a; f(a.A)'],
])('%s is read when the code runs', (code) => {
  expect([readsIn(code, 'webpack'), readsIn(code, 'turbopack')]).toEqual([[], []]);
});
