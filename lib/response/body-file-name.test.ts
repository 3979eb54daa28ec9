import { expect, test } from 'vitest';
import { bodyFileName } from './body-file-name';

test('a body is saved under the name the response gives it, without a folder', () => {
  expect(bodyFileName([['Content-Disposition', 'attachment; filename="my report.csv"']], 'text/csv')).toBe(
    'my report.csv',
  );
  expect(bodyFileName([['content-disposition', 'attachment; filename=../../a.csv']])).toBe('a.csv');
});

test('without a name it is called after its type', () => {
  expect(bodyFileName([], 'application/json; charset=utf-8')).toBe('response.json');
  expect(bodyFileName([], 'application/problem+json')).toBe('response.json');
  expect(bodyFileName([], 'text/plain')).toBe('response.txt');
  expect(bodyFileName([], 'image/svg+xml')).toBe('response.svg');
  expect(bodyFileName([])).toBe('response.bin');
});
