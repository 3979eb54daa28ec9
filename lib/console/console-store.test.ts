import { expect, test } from 'vitest';
import { createConsoleStore, shownEntries, type NewEntry } from './console-store';

const line = (text: string, more: Partial<NewEntry> = {}): NewEntry => ({
  request: 1,
  level: 'log',
  text,
  values: [],
  position: null,
  ...more,
});

test('a line knows the request that logged it, even when another took its number later', () => {
  const { getState } = createConsoleStore();
  getState().nameRequest(1, 'GET /api/a');
  getState().add(line('a'));
  getState().nameRequest(1, 'POST /api/b');
  getState().add(line('b'));
  getState().add(line('ready', { request: null }));
  expect(getState().entries.map(({ sent }) => sent)).toEqual(['GET /api/a', 'POST /api/b', null]);
});

test('lines are shown by level and by what they say', () => {
  const { getState } = createConsoleStore();
  getState().add(line('Careful', { level: 'warn' }));
  getState().add(line('careful too'));
  getState().add(line('else', { level: 'warn' }));
  getState().setFilter('warn');
  getState().setQuery('careful');
  expect(shownEntries(getState()).map(({ text }) => text)).toEqual(['Careful']);
});

test('the same line in a row is one with a count', () => {
  const { getState } = createConsoleStore();
  for (let time = 0; time < 3; time++) getState().add(line('again'));
  expect(getState().entries).toMatchObject([{ text: 'again', count: 3 }]);
});
