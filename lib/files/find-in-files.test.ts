import { expect, test } from 'vitest';
import { findInFiles, type SearchQuery } from './find-in-files';
import { matchLines } from './match-lines';

const FILES = {
  'lib/b.ts': 'const total = 1;\nconst Total = totals(total);\n',
  'app/a.ts': 'a.b(c)\r\nover $5 [x]\n',
  'image.png': { base64: 'dG90YWw=' },
};

const matchAside = (...[texts, pattern]: Parameters<typeof matchLines>) => Promise.resolve(matchLines(texts, pattern));

async function found(text: string, options: Partial<SearchQuery> = {}) {
  const query = { text, matchesCase: false, wholeWord: false, isRegExp: false, ...options };
  const result = await findInFiles(FILES, query, matchAside);
  if (!result.ok) return result.message;
  return result.files.flatMap(({ file, lines }) =>
    lines.map(({ line, column, ranges }) => `${file}:${line}:${column} ×${ranges.length}`),
  );
}

test('places are found by file and line, whatever the letters’ case', async () => {
  expect(await found('total')).toEqual(['lib/b.ts:1:7 ×1', 'lib/b.ts:2:7 ×3']);
  expect(await found('')).toEqual([]);
});

test('case, whole words and regular expressions are a choice', async () => {
  expect(await found('Total', { matchesCase: true })).toEqual(['lib/b.ts:2:7 ×1']);
  expect(await found('total', { wholeWord: true })).toEqual(['lib/b.ts:1:7 ×1', 'lib/b.ts:2:7 ×2']);
  expect(await found('^const \\w+', { isRegExp: true })).toEqual(['lib/b.ts:1:1 ×1', 'lib/b.ts:2:1 ×1']);
  expect(await found('x*', { isRegExp: true })).toEqual(['app/a.ts:2:10 ×1']);
});

test('what has a meaning in a regular expression is text by itself', async () => {
  expect(await found('a.b(c)')).toEqual(['app/a.ts:1:1 ×1']);
  expect(await found('$5 [')).toEqual(['app/a.ts:2:6 ×1']);
});

test('a broken regular expression is said to be one', async () => {
  expect(await found('(', { isRegExp: true })).toBe('Failed to read /(/: Unterminated group.');
});

test('a search that finds too much is cut', async () => {
  const result = await findInFiles(
    { a: 'x\n'.repeat(5000) },
    { text: 'x', matchesCase: true, wholeWord: false, isRegExp: false },
    matchAside,
  );
  expect(result).toMatchObject({ ok: true, count: 1000, isCut: true });
});

test('a regular expression that takes too long is said to', async () => {
  const query = { text: '(a+)+$', matchesCase: false, wholeWord: false, isRegExp: true };
  expect(await findInFiles(FILES, query, () => Promise.resolve(null))).toEqual({
    ok: false,
    message: 'Failed to look for /(a+)+$/: it takes too long on these files.',
  });
});
