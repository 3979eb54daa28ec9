import { expect, test } from 'vitest';
import { createForm, createRow } from '@/lib/request/request-form';
import { firstTab } from './first-tab';

const GET = createForm('GET', '/api/comments?limit=2');

test('a request is first seen at its body, its credentials, its headers or its parameters', () => {
  const headers = [createRow('Accept-Language', 'de')];
  expect(firstTab(GET)).toBe('params');
  expect(firstTab({ ...GET, headers: [createRow('Accept-Language', 'de', false)] })).toBe('params');
  expect(firstTab({ ...GET, headers })).toBe('headers');
  expect(firstTab({ ...GET, headers: [...headers, createRow('Authorization', 'Bearer abc')] })).toBe('auth');
  expect(firstTab({ ...GET, headers, body: { kind: 'json', text: '{}' } })).toBe('body');
});
