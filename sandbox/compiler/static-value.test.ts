import { expect, test } from 'vitest';
import { staticValue } from './static-value';
import { parseCode } from './syntax-tree';

function valueOf(expression: string): unknown {
  const [statement] = parseCode(`(${expression})`, 'module').body;
  return statement?.type === 'ExpressionStatement' ? staticValue(statement.expression) : 'no expression';
}

test.each([
  ["'a'", 'a'],
  ['1.5', 1.5],
  ['-1', -1],
  ['true', true],
  ['null', null],
  ['`a`', 'a'],
  ["['a', [1, null]]", ['a', [1, null]]],
  ["{ a: 1, 'b': { c: [-2] }, 3: true }", { a: 1, b: { c: [-2] }, 3: true }],
])('%s is known without running it', (expression, value) => {
  expect(valueOf(expression)).toEqual(value);
});

test.each([
  ['`a${b}`'],
  ['1 + 1'],
  ['+1'],
  ["-'a'"],
  ['a'],
  ['undefined'],
  ['[1, a]'],
  ['[...a]'],
  ['[1, , 2]'],
  ['{ a }'],
  ['{ [a]: 1 }'],
  ['{ ...a }'],
  ['{ a() {} }'],
  ['/a/'],
  ['1n'],
])('%s has to be run', (expression) => {
  expect(valueOf(expression)).toBeUndefined();
});
