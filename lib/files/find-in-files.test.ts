import { expect, test } from 'vitest';
import { findInFiles, type SearchQuery } from './find-in-files';

const FILES = {
  'lib/b.ts': 'const total = 1;\nconst Total = totals(total);\n',
  'app/a.ts': 'a.b(c)\r\nover $5 [x]\n',
  'image.png': { base64: 'dG90YWw=' },
};

function found(text: string, options: Partial<SearchQuery> = {}) {
  const result = findInFiles(FILES, { text, matchesCase: false, wholeWord: false, isRegExp: false, ...options });
  if (!result.ok) return result.message;
  return result.files.flatMap(({ file, lines }) =>
    lines.map(({ line, column, ranges }) => `${file}:${line}:${column} ×${ranges.length}`),
  );
}

test('places are found by file and line, whatever the letters’ case', () => {
  expect(found('total')).toEqual(['lib/b.ts:1:7 ×1', 'lib/b.ts:2:7 ×3']);
  expect(found('')).toEqual([]);
});

test('case, whole words and regular expressions are a choice', () => {
  expect(found('Total', { matchesCase: true })).toEqual(['lib/b.ts:2:7 ×1']);
  expect(found('total', { wholeWord: true })).toEqual(['lib/b.ts:1:7 ×1', 'lib/b.ts:2:7 ×2']);
  expect(found('^const \\w+', { isRegExp: true })).toEqual(['lib/b.ts:1:1 ×1', 'lib/b.ts:2:1 ×1']);
  expect(found('x*', { isRegExp: true })).toEqual(['app/a.ts:2:10 ×1']);
});

test('what has a meaning in a regular expression is text by itself', () => {
  expect(found('a.b(c)')).toEqual(['app/a.ts:1:1 ×1']);
  expect(found('$5 [')).toEqual(['app/a.ts:2:6 ×1']);
});

test('a broken regular expression is said to be one', () => {
  expect(found('(', { isRegExp: true })).toBe('Failed to read /(/: Unterminated group.');
});

test('a search that finds too much is cut', () => {
  const result = findInFiles(
    { a: 'x\n'.repeat(5000) },
    { text: 'x', matchesCase: true, wholeWord: false, isRegExp: false },
  );
  expect(result).toMatchObject({ ok: true, count: 1000, isCut: true });
});
