import { expect, test } from 'vitest';
import { serverNow, serverText } from './server-text';

const busy = { name: 'busy', sinceMs: 600, cause: 'code' } as const;

test('a server is busy only while a request waits for it', () => {
  expect(serverText({ server: busy, run: 'running', isLinked: false })).toBe('busy');
  expect(serverText({ server: busy, run: 'done', isLinked: false })).toBe('running');
  expect(serverNow({ server: busy, run: 'done' })).toEqual({ name: 'running' });
});

test('the server of a linked project waits for Send, and starts with it', () => {
  const server = { name: 'starting' } as const;
  expect(serverText({ server, run: 'idle', isLinked: true })).toBe('waits for Send');
  expect(serverText({ server, run: 'running', isLinked: true })).toBe('starting');
  expect(serverText({ server, run: 'idle', isLinked: false })).toBe('starting');
});

test('a server that stopped says why', () => {
  const server = { name: 'stopped', reason: 'no sandbox' } as const;
  expect(serverText({ server, run: 'done', isLinked: false })).toBe('stopped: no sandbox');
});
