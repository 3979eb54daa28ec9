import { expect, test } from 'vitest';
import { containersAround, createJsonTree, openAtFirst, rowAt, rowsOf } from './json-tree';

function print(text: string, open?: Set<number>): string[] {
  const tree = createJsonTree(text);
  return rowsOf(tree, open ?? openAtFirst(tree)).map((row) => {
    const indent = ' '.repeat(row.depth);
    if (row.type === 'end') return `${indent}${row.value.kind === 'array' ? ']' : '}'}`;
    const shown = row.value.kind === 'scalar' ? text.slice(row.value.start, row.value.end) : row.isOpen ? '▾' : '▸';
    return `${indent}${row.key === null ? '' : `${row.key}: `}${shown}`;
  });
}

test('a small text is open to its leaves, and big numbers keep every digit', () => {
  expect(print('{"id": 12345678901234567890, "a": [1, {"b": null}], "e": []}')).toEqual([
    '▾',
    ' "id": 12345678901234567890',
    ' "a": ▾',
    '  1',
    '  ▾',
    '   "b": null',
    '  }',
    ' ]',
    ' "e": ▸',
    '}',
  ]);
});

test('what is closed hides what is in it', () => {
  expect(print('[{"a": [1]}, 2]', new Set([0]))).toEqual(['▾', ' ▸', ' 2', ']']);
});

test('brackets, quotes and backslashes in strings are no structure', () => {
  expect(print('{"a\\"}": "]\\\\", "b": "{"}')).toEqual(['▾', ' "a\\"}": "]\\\\"', ' "b": "{"', '}']);
});

test('a text that ends in the middle, or is no JSON, is shown as far as it goes', () => {
  expect(print('[1, {"a": "unfin')).toEqual(['▾', ' 1', ' ▾', '  "a": "unfin', ' }', ']']);
  expect(print('{oops: 1,, ]')).toContain('}');
  expect(print('')).toEqual([]);
  expect(print('"text"')).toEqual(['"text"']);
});

test('of a long list only the list itself is open', () => {
  const text = JSON.stringify(Array.from({ length: 1000 }, (_, id) => ({ id })));
  expect(print(text)).toHaveLength(1002);
});

test('a place of the text is found with what is around it', () => {
  const text = '{"a": 1, "b": {"c": [10, 20, 30]}}';
  const tree = createJsonTree(text);
  const around = containersAround(tree, text.indexOf('20'));
  expect(around.map(({ kind }) => kind)).toEqual(['object', 'object', 'array']);
  const rows = rowsOf(tree, new Set(around.map(({ start }) => start)));
  expect(rows[rowAt(rows, tree, text.indexOf('20'))]).toMatchObject({ depth: 3, position: 2 });
  expect(rows[rowAt(rows, tree, text.indexOf('"b"'))]).toMatchObject({ key: '"b"' });
});

test('a text nested a hundred thousand deep is read within a moment', () => {
  const start = performance.now();
  print('['.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
