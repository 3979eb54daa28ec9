import { expect, test } from 'vitest';
import { createRow } from './request-form';
import { readQuery, writeQuery } from './url-query';

test('the query and its rows are two views of the same thing', () => {
  const rows = readQuery('/api?a=1&b=two+words&c#x');
  expect(rows.map((row) => [row.name, row.value])).toEqual([
    ['a', '1'],
    ['b', 'two words'],
    ['c', ''],
  ]);
  expect(writeQuery('/api?a=1&b=two+words&c#x', rows)).toBe('/api?a=1&b=two+words&c#x');
});

test('a row switched off leaves the url and stays in the table', () => {
  const rows = [createRow('a', '1'), createRow('b', '2', false), createRow('c', '3')];
  expect(writeQuery('/api', rows)).toBe('/api?a=1&c=3');
  expect(readQuery('/api?a=1&c=4', rows).map((row) => row.name + row.value)).toEqual(['a1', 'b2', 'c4']);
});

test('characters that would change the meaning are encoded', () => {
  expect(writeQuery('/api', [createRow('q', 'a&b=c#d%')])).toBe('/api?q=a%26b%3Dc%23d%25');
});
