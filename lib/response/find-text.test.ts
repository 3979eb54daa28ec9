import { expect, test } from 'vitest';
import { findInLines, findInText, markMatches } from './find-text';

test('the query is found wherever it stands, letter case aside, its signs taken as they are', () => {
  expect(findInText('a.B a.b axb', 'A.b')).toEqual([
    { from: 0, to: 3 },
    { from: 4, to: 7 },
  ]);
  expect(findInText('text', '')).toEqual([]);
});

test('matches in lines say in which', () => {
  const lines = ['one two', 'two'];
  expect(findInLines({ count: 2, line: (index) => lines[index] ?? '' }, 'two')).toEqual([
    { line: 0, from: 4, to: 7 },
    { line: 1, from: 0, to: 3 },
  ]);
});

test('a match over two tokens marks both, and no letter is lost', () => {
  const tokens = [{ text: 'abc' }, { text: 'def' }];
  const matches = findInText('abcdef', 'cd');
  expect(markMatches(tokens, matches, matches[0])).toEqual([
    { text: 'ab' },
    { text: 'c', mark: 'current' },
    { text: 'd', mark: 'current' },
    { text: 'ef' },
  ]);
});
