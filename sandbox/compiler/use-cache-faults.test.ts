import { expect, test } from 'vitest';
import { findExports } from './find-exports';
import { RELEASES } from './releases';
import { parseCode } from './syntax-tree';
import type { PlaceOf } from './place-of';
import { findUseCacheFault } from './use-cache-faults';

const placeOf: PlaceOf = ({ loc }) => ({ line: loc!.start.line, column: loc!.start.column + 1 });

function faultIn(code: string, next: '15' | '16' = '16'): string | undefined {
  const program = parseCode(code, 'module');
  const fault = findUseCacheFault(program, findExports(program, placeOf), RELEASES[next].useCache!.rules, placeOf);
  return fault && `${fault.line}:${fault.column} ${fault.message}`;
}

const meant = (directive: string, text: string) =>
  `Did you mean "${text}"? "${directive}" is not a supported directive name."`;
const handlerFor = (kind: string, cacheHandlers: string) =>
  `Unknown cache kind "${kind}". Please configure a cache handler for this kind in the ${cacheHandlers} object in your Next.js config.`;
const METHODS =
  'It is not allowed to define inline "use cache" annotated class instance methods.\n' +
  'To define cached functions, use functions, object method properties, or static class methods instead.';
const EXPORTS = 'Only async functions are allowed to be exported in a "use cache" file.';

test.each([
  ["async function a() { 'use cache' }"],
  ["async function a() { 'use cache: remote' }"],
  ["async function a() { 'use cache: private' }"],
  ["const a = async () => { 'use cache' }"],
  ["const a = { async b() { 'use cache' } }"],
  ["class A { static async b() { 'use cache' } }"],
  ["async function a() { 'use cache'; return function () { return this } }"],
  ["'use cache'; export async function a() {}"],
  ["'use cache'; export const a = async () => {}"],
  ["function a() { 'use client' }"],
  ["function a() { 'use strict' }"],
  ["if (a) { 'use cache' }"],
  ["function a() { 'use something else' }"],
])('%s is let pass', (code) => {
  expect(faultIn(code)).toBeUndefined();
});

test.each([
  ["function a() { 'use cache' }", '1:1 "use cache" functions must be async functions.'],
  ["const a = () => { 'use cache' }", '1:11 "use cache" functions must be async functions.'],
  ["async function a() { 'use cache'; return this }", '1:42 "use cache" functions cannot use `this`.'],
  ["const a = async () => { 'use cache'; return () => this }", '1:51 "use cache" functions cannot use `this`.'],
  ["async function a() {\n 'use cache'; f(arguments) }", '2:17 "use cache" functions cannot use `arguments`.'],
  ["class A { static async a() { 'use cache'; return super.b }}", '1:50 "use cache" functions cannot use `super`.'],
  [
    "async function a() { f(); 'use cache' }",
    '1:27 The "use cache" directive must be at the top of the function body.',
  ],
  ["f();\n'use cache'", '2:1 The "use cache" directive must be at the top of the file.'],
  ["async function a() { 'use cahe' }", `1:22 ${meant('use cahe', 'use cache')}`],
  ["async function a() { 'use cachee' }", `1:22 ${meant('use cachee', 'use cache: e')}`],
  ["async function a() { 'use cache:remote' }", `1:22 ${meant('use cache:remote', 'use cache: remote')}`],
  ["async function a() { 'use cache:' }", `1:22 ${meant('use cache:', 'use cache: <cache-kind>')}`],
  ["async function a() { 'use cache ' }", `1:22 ${meant('use cache ', 'use cache')}`],
  ["async function a() { 'use cache: disk' }", `1:22 ${handlerFor('disk', '`cacheHandlers`')}`],
  ["class A { async b() { 'use cache' } }", `1:11 ${METHODS}`],
  ["'use cache'; export class A {}", `1:21 ${EXPORTS}`],
  ["'use cache'; export * from './a'", `1:14 ${EXPORTS}`],
  ["async function a() { 'use cahce' }\nfunction b() { 'use cache' }", `1:22 ${meant('use cahce', 'use cache')}`],
])('%s is refused', (code, fault) => {
  expect(faultIn(code)).toBe(fault);
});

test.each([
  ["'use cache'; export const dynamic = 'auto'", `1:27 ${EXPORTS}`],
  ["'use cache'; export { a } from './a'", `1:14 ${EXPORTS}`],
  ["async function a() { 'use cache: disk' }", `1:22 ${handlerFor('disk', '"experimental.cacheHandlers"')}`],
])('%s is refused by Next 15', (code, fault) => {
  expect(faultIn(code, '15')).toBe(fault);
});

test.each([["'use cache'; export const dynamic = 'auto'"], ["'use cache'; export { a } from './a'"]])(
  '%s is let pass by Next 16',
  (code) => {
    expect(faultIn(code)).toBeUndefined();
  },
);
