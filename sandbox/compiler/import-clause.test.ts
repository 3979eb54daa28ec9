import { expect, test } from 'vitest';
import { readImportClause } from './import-clause';

test.each([
  ["import a from './a'", ['default 1:8']],
  ["import { a, b } from './a'", ['a 1:10', 'b 1:13']],
  ["import { a as b } from './a'", ['a 1:10']],
  ["import d, { a } from './a'", ['default 1:8', 'a 1:13']],
  ["import { type A, b } from './a'", ['b 1:18']],
  ["import { type } from './a'", ['type 1:10']],
  ["import { as } from './a'", ['as 1:10']],
  ["import { from } from './a'", ['from 1:10']],
  ["import {\n  a, // one\n  /* b, */ c,\n} from './a'", ['a 2:3', 'c 3:12']],
  ["import * as all from './a'", []],
  ["import './a'", []],
  ["export { a } from './a'", ['a 1:10']],
  ["export * from './a'", []],
])('%s', (text, expected) => {
  const names = readImportClause(text.split('\n'), { line: 1, column: 1 });
  expect(names.map(({ name, line, column }) => `${name} ${line}:${column}`)).toEqual(expected);
});
