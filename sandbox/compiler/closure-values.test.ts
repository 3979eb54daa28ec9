import { expect, test } from 'vitest';
import { findCachedFunctions } from './cached-functions';
import { findClosures } from './closure-values';
import { parseCode } from './syntax-tree';

/** The functions that say 'use cache', inner ones first. */
function read(code: string) {
  const program = parseCode(code, 'module');
  const functions = findCachedFunctions(program, code).map(({ node }) => node);
  const closures = findClosures(program, functions, (index) => `$${index}`);
  return functions.map((node) => ({
    values: closures.valuesOf(node).map(({ parts }) => parts.join('')),
    given: closures.boundTexts(node),
    reads: closures.referencesIn(node).map(({ at, index, shorthand }) => {
      const text = code.slice(at.start, at.end);
      return `${shorthand === undefined ? '' : '{ } '}${text} -> $${index}`;
    }),
  }));
}

const inside = (before: string, body: string) =>
  `function GET(request) { ${before}; return async (q) => { 'use cache'; ${body} } }`;

test.each([
  ['a variable', inside('const a = 1', 'return a'), ['a']],
  ['a parameter of the function around it', inside('', 'return request'), ['request']],
  ['a destructured variable', inside('const { a, b: [c] } = f()', 'return [a, c]'), ['a', 'c']],
  ['as much of a path as is read', inside('const a = f()', 'return a.b.c'), ['a.b.c']],
  ['an optional path', inside('const a = f()', 'return a?.b'), ['a?.b']],
  ['a path up to what is called', inside('const a = f()', 'return a.b.c()'), ['a.b']],
  ['a path up to what is assigned', inside('const a = f()', 'a.b = 1'), ['a']],
  ['a path up to what is computed', inside('const a = f()', "return a.b['c']"), ['a.b']],
  ['each variable once', inside('const a = 1', 'return a + a'), ['a']],
  ['nothing below what it has anyway', inside('const a = f()', 'return [a.b, a, a.b.c]'), ['a']],
  ['in the order in which it reads', inside('const a = 1, b = 2', 'return [b, a]'), ['b', 'a']],
  ['a function around it', inside('function help() {}', 'return help()'), ['help']],
  ['a variable of a block', `function GET() { { const a = 1; async () => { 'use cache'; return a } } }`, ['a']],
  ['what an inner function reads', inside('const a = 1', 'return [1].map(() => a)'), ['a']],
])('a function closes over %s', (_what, code, values) => {
  expect(read(code)[0]?.values).toEqual(values);
});

test.each([
  ['a variable of the module', `const a = 1; export async function get() { 'use cache'; return a }`],
  ['an import', `import a from 'a'; export async function get() { 'use cache'; return a }`],
  ['a global', inside('', 'return Date.now()')],
  ['its own parameter', inside('const q = 1', 'return q')],
  ['its own variable', inside('const a = 1', 'const a = 2; return a')],
  [
    'a variable declared behind it',
    `function GET() { const get = async () => { 'use cache'; return a }; const a = 1 }`,
  ],
  ['a property of the same name', inside('const a = 1', 'return { a: 1 }.a')],
])('a function does not close over %s', (_what, code) => {
  expect(read(code)[0]?.values).toEqual([]);
});

test.each([
  ['const a = 1', 'return a', ['a -> $0']],
  ['const a = f(), b = 1', 'return [a.b.c(), b]', ['a.b -> $0', 'b -> $1']],
  ['const a = 1', 'return { a }', ['{ } a -> $0']],
  ['const a = f()', 'return [a.b, a]', ['a -> $0', 'a -> $0']],
  ['const a = f()', 'return [a?.b, a.b]', ['a?.b -> $0', 'a.b -> $0']],
])('what is read is put in its place: %s; %s', (before, body, reads) => {
  expect(read(inside(before, body))[0]?.reads).toEqual(reads);
});

test('a function inside of another is given what that was given', () => {
  const code = `function GET(a) {
    const n = 1;
    return async () => { 'use cache'; const own = 2; return async () => { 'use cache'; return [a.b.c, n, own] } }
  }`;
  const [inner, outer] = read(code);
  expect(outer).toEqual({ values: ['a.b.c', 'n'], given: ['a.b.c', 'n'], reads: [] });
  expect(inner).toEqual({
    values: ['a.b.c', 'n', 'own'],
    given: ['$0', '$1', 'own'],
    reads: ['a.b.c -> $0', 'n -> $1', 'own -> $2'],
  });
});

test('a function inside of another reads on from what that was given', () => {
  const code = `function GET(a) {
    return async () => { 'use cache'; f(a.b); return async () => { 'use cache'; return a.b.c } }
  }`;
  expect(read(code)[0]?.given).toEqual(['$0.c']);
});
