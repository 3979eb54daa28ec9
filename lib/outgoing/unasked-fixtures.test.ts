import { expect, test } from 'vitest';
import { createOutgoingStore } from './outgoing-store';
import { unaskedFixtures } from './unasked-fixtures';

const files = {
  'fixtures.json': `{ "version": 1, "fixtures": [
  { "url": "https://a.example/users/:id", "response": {} },
  { "url": 7 },
  { "method": "POST", "url": "https://a.example/users", "response": {} },
  { "method": "GET", "url": "https://a.example/users", "error": "network" }
] }`,
};

test('fixtures that answered nothing are named with their lines', () => {
  const { getState } = createOutgoingStore();
  const add = (method: string, url: string, fixtureUrl?: string) => {
    const answered = fixtureUrl === undefined ? { fixture: false } : { fixture: true, fixtureUrl };
    const detail = { method, url, status: 200, cache: 'BYPASS', ...answered };
    getState().add({ kind: 'fetch', atMs: 0, label: '', detail });
  };
  add('PUT', 'https://a.example/users/1', 'https://a.example/users/:id');
  add('GET', 'https://a.example/users', 'https://a.example/users');
  add('POST', 'https://a.example/user');
  const { calls } = getState();
  expect(unaskedFixtures(files, calls)).toEqual([{ method: 'POST', url: 'https://a.example/users', line: 4 }]);
  expect(unaskedFixtures({}, calls)).toEqual([]);
});
