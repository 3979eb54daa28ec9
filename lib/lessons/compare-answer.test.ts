import { expect, test } from 'vitest';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { TraceEvent } from '@/sandbox/protocol';
import type { Expectation } from './check';
import { compareAnswer } from './compare-answer';

const ANSWER: PlaygroundResponse = {
  status: 200,
  statusText: 'OK',
  headers: [
    ['content-type', 'application/json'],
    ['set-cookie', 'session=abc; Path=/; HttpOnly; SameSite=Lax'],
  ],
  body: new TextEncoder().encode('{"id":3,"tags":["a","b"]}'),
  chunks: [
    { atMs: 10, byteLength: 10 },
    { atMs: 210, byteLength: 15 },
  ],
  route: '/api/notes',
  logs: [{ level: 'log', text: 'stored' }],
  trace: [],
  durationMs: 3,
};

function differences(expected: Expectation, trace: TraceEvent[] = [], answer = ANSWER): string[] {
  return compareAnswer({ answer: { ...answer, trace }, build: null, trace }, expected);
}

test('an answer that has all that is expected, and more, differs in nothing', () => {
  expect(
    differences({
      status: 200,
      headers: { 'Content-Type': { matches: '^application/json' }, 'x-powered-by': { absent: true } },
      json: { id: { matches: '^\\d+$' }, tags: ['a', 'b'], password: { absent: true } },
      cookies: { session: { httpOnly: true, sameSite: 'lax', secure: false }, other: { absent: true } },
      chunks: { atLeast: 2, apartMs: 200 },
      route: '/api/notes',
      logs: { matches: 'stored' },
    }),
  ).toEqual([]);
});

test('a status that is not the expected one is named with its meaning', () => {
  expect(differences({ status: 201 })).toEqual(['The status is 200 OK; it should be 201.']);
});

test('what is missing from a JSON body, and what is too long, is said by its path', () => {
  expect(differences({ json: { name: 'Ada', tags: ['a'] } })).toEqual([
    'The body’s name is missing; it should be "Ada".',
    'The body’s tags has 2 entries, not 1: ["a","b"].',
  ]);
});

test('a body that is no JSON is shown', () => {
  const answer = { ...ANSWER, body: new TextEncoder().encode('Hello') };
  expect(differences({ json: {} }, [], answer)).toEqual(['The body is not JSON: "Hello".']);
});

test('a cookie that lacks an attribute, or is not set, is said to', () => {
  expect(differences({ cookies: { session: { secure: true }, theme: { value: 'dark' } } })).toEqual([
    'The cookie session is not Secure; it should be.',
    'The answer does not set the cookie theme, only session.',
  ]);
});

test('pieces that come at once are not a stream', () => {
  expect(differences({ chunks: { atLeast: 3 } })[0]).toContain('2 pieces; it should come in 3 or more');
  expect(differences({ chunks: { atLeast: 2, apartMs: 400 } })[0]).toContain('200 ms after one another');
});

test('calls that left the server are counted, those that the cache answered are not', () => {
  const call = (cache: string): TraceEvent => ({
    kind: 'fetch',
    label: 'fetch',
    atMs: 1,
    detail: { method: 'GET', url: 'https://api.example.com/users/1', status: 200, cache },
  });
  const trace = [call('MISS'), call('HIT')];
  expect(
    differences({ calls: { 'https://api.example.com/*': 1, 'POST https://api.example.com/*': 0 } }, trace),
  ).toEqual([]);
  expect(differences({ calls: { 'https://api.example.com/users/1': 2 } }, trace)).toEqual([
    'https://api.example.com/users/1 was called once; it should be 2 times.',
  ]);
});

test('a handler that failed differs by the reason of its failure alone', () => {
  const answer = { ...ANSWER, failure: { kind: 'timed-out' as const, message: 'app/api/route.ts did not end.' } };
  expect(differences({ status: 201, json: { id: 4 } }, [], answer)).toEqual(['app/api/route.ts did not end.']);
});
