import { expect, test } from 'vitest';
import { readHeaderText, writeHeaderText } from './header-text';
import { createRow } from './request-form';

test('rows and text say the same, those switched off too', () => {
  const rows = [createRow('Accept', 'text/html; q=0.5'), createRow('X-Off', 'a:b', false), createRow()];
  expect(writeHeaderText(rows)).toBe('Accept: text/html; q=0.5\n# X-Off: a:b');
  const read = readHeaderText(writeHeaderText(rows), rows);
  expect(read).toEqual(rows.slice(0, 2));
});

test('a line that is half typed is a row without a value', () => {
  expect(readHeaderText('\nX-Half\r\n')).toMatchObject([{ name: 'X-Half', value: '', enabled: true }]);
});
