import { expect, test } from 'vitest';
import type { CacheEntry } from '@/sandbox/protocol';
import { wouldAnswer } from './would-answer';

const entry: CacheEntry = {
  kind: 'route',
  key: '/api/time',
  tags: [],
  ageSeconds: 1,
  revalidateSeconds: 10,
  state: 'fresh',
  byteLength: 2,
};
const asked = { method: 'GET', path: '/api/time', mode: 'production' } as const;

test.each([
  ['fresh', 'HIT'],
  ['stale', 'STALE'],
  ['expired', 'MISS'],
] as const)('what is %s would answer %s', (state, said) => {
  expect(wouldAnswer([{ ...entry, state }], asked)?.state).toBe(said);
});

test.each([
  ['another path', { ...asked, path: '/api/times' }],
  ['another method', { ...asked, method: 'POST' }],
  ['development, where each answer is made anew', { ...asked, mode: 'development' }],
] as const)('nothing is said of %s', (_, request) => expect(wouldAnswer([entry], request)).toBeNull());

test('a query asks for the same entry, and so does HEAD', () => {
  expect(wouldAnswer([entry], { ...asked, path: '/api/time?a=1', method: 'HEAD' })?.state).toBe('HIT');
});

test('the answer to a fetch of that name is another cache’s', () => {
  expect(wouldAnswer([{ ...entry, kind: 'fetch' }], asked)).toBeNull();
});
