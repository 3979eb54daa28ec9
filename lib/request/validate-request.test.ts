import { expect, test } from 'vitest';
import { createForm, createRow } from './request-form';
import { hasProblems, validateRequest } from './validate-request';

test('a path and an absolute url of the server are accepted', () => {
  expect(hasProblems(validateRequest(createForm('GET', '/api/comments?x=1')))).toBe(false);
  expect(hasProblems(validateRequest(createForm('GET', 'http://localhost:3000/api')))).toBe(false);
});

test('another origin is refused by name', () => {
  expect(validateRequest(createForm('GET', 'https://example.com/api')).url).toContain('not to example.com');
  expect(validateRequest(createForm('GET', '//example.com/api')).url).toContain('not to example.com');
  expect(validateRequest(createForm('GET', 'api/x')).url).toContain('/api/x');
});

test('a body on GET or HEAD is refused', () => {
  expect(validateRequest({ ...createForm('GET'), body: { kind: 'json', text: '{}' } }).body).toContain('GET');
  expect(validateRequest({ ...createForm('POST'), body: { kind: 'json', text: '{}' } }).body).toBeUndefined();
});

test('invalid header names and values are refused, rows switched off are not looked at', () => {
  const rows = [
    createRow('bad name', '1'),
    createRow('x', 'a\nb'),
    createRow('y', '☃'),
    createRow('bad name', '', false),
    createRow('X-Ok', 'é'),
  ];
  const { headers } = validateRequest({ ...createForm(), headers: rows });
  expect(Object.keys(headers).map(Number)).toEqual(rows.slice(0, 3).map((row) => row.id));
});
