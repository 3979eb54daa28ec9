import { expect, it } from 'vitest';
import type { RecordedRequest } from './recorded-case';
import { jarOf, requestsOf } from './requests-of';

it('unrolls repeats, with the gap between them', () => {
  const requests = requestsOf(caseOf({ repeat: 3, beforeMs: 1000, gapMs: 60 }), '16', 'development');
  expect(requests.map(({ attempt, waitBeforeMs }) => [attempt, waitBeforeMs])).toEqual([
    [0, 1000],
    [1, 60],
    [2, 60],
  ]);
});

it('leaves out requests of other versions and modes', () => {
  expect(requestsOf(caseOf({ versions: [14] }), '16', 'development')).toEqual([]);
  expect(requestsOf(caseOf({ modes: ['prod'] }), '16', 'development')).toEqual([]);
  expect(requestsOf(caseOf({ modes: ['prod'] }), '16', 'production')).toHaveLength(1);
});

it('sends the headers that a client of Node.js adds', () => {
  const [one] = requestsOf(caseOf({ method: 'POST', body: 'é', headers: { 'x-a': ['1', '2'] } }), '16', 'development');
  expect(one?.request.headers).toEqual([
    ['x-a', '1'],
    ['x-a', '2'],
    ['Host', '127.0.0.1:3000'],
    ['Connection', 'keep-alive'],
    ['Content-Length', '2'],
  ]);
});

it('replays the cookies that the last answer of a request set', () => {
  const answers = [
    { id: 'login', headers: [['set-cookie', 'a=1; Path=/']] as [string, string][] },
    {
      id: 'login',
      headers: [
        ['Set-Cookie', 'a=2; Path=/'],
        ['set-cookie', 'b=3'],
      ] as [string, string][],
    },
  ];
  expect(jarOf(answers, 'login')).toBe('a=2; b=3');
});

function caseOf(request: Partial<RecordedRequest>) {
  return { requests: [{ id: 'one', url: '/', ...request }] };
}
