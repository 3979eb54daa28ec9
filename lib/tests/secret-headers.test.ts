import { expect, test } from 'vitest';
import { secretHeaders } from './secret-headers';

test('headers that prove who sends are named, each once; others are not', () => {
  const headers: [string, string][] = [
    ['Authorization', 'Bearer a'],
    ['cookie', 'a=b'],
    ['cookie', 'c=d'],
    ['X-Api-Key', 'k'],
    ['Accept', '*/*'],
  ];
  expect(secretHeaders({ url: '/', headers })).toEqual(['Authorization', 'cookie', 'X-Api-Key']);
  expect(secretHeaders({ url: '/' })).toEqual([]);
});
