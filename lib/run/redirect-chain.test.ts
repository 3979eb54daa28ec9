import { expect, test } from 'vitest';
import type { RunStep } from './run-store';
import { redirectedMethod, redirectTarget } from './follow-redirect';
import { changeOf, endOfChain } from './redirect-chain';

function step(method: string, url: string, status: number, location: string): RunStep {
  const response = {
    ...{ status, statusText: '', body: new Uint8Array(), chunks: [], route: null, logs: [], trace: [], durationMs: 1 },
    headers: [['location', location] as [string, string]],
  };
  return { request: { method, url, ...(method === 'POST' && { body: '{}' }) }, response };
}

test.each([
  ['POST', 301, 'GET'],
  ['POST', 302, 'GET'],
  ['POST', 303, 'GET'],
  ['POST', 307, 'POST'],
  ['POST', 308, 'POST'],
  ['PUT', 301, 'PUT'],
  ['PUT', 302, 'PUT'],
  ['PUT', 303, 'GET'],
  ['HEAD', 303, 'HEAD'],
  ['HEAD', 302, 'HEAD'],
])('%s after a %i is followed by %s', (method, status, next) => {
  expect(redirectedMethod(method, status)).toBe(next);
});

test('a step says what changes after it', () => {
  expect(changeOf(step('POST', '/a', 303, '/b'))).toBe('303: POST becomes GET, without the body and its headers');
  expect(changeOf(step('POST', '/a', 307, '/b'))).toBe('307: POST again, with its body');
  expect(changeOf(step('GET', '/a', 302, '/b'))).toBe('302: GET again');
});

test('a chain ends at another origin, which is named', () => {
  expect(endOfChain([step('GET', '/a', 302, 'https://example.com/x')])).toBe(
    'It leads to another origin, https://example.com, which is not asked.',
  );
  expect(endOfChain([step('GET', '/a', 302, '/b')])).toBeNull();
  expect(endOfChain([step('GET', '/a', 200, '/b')])).toBeNull();
});

test('after twenty redirects a browser gives up, and the loop is named', () => {
  const around = Array.from({ length: 21 }, (_, at) =>
    at % 2 === 0 ? step('GET', '/a', 307, '/b') : step('GET', '/b', 307, '/a'),
  );
  expect(endOfChain(around.slice(0, 20))).toBeNull();
  expect(endOfChain(around)).toBe('Browsers give up after 20 redirects. It is a loop: GET /a → GET /b → GET /a.');
});

test.each(['javascript:alert(1)', 'data:text/plain,a', 'blob:http://localhost:3000/a'])(
  'a redirect to %s is one that browsers do not follow',
  (location) => {
    expect(endOfChain([step('GET', '/a', 302, location)])).toBe('Browsers follow redirects to http and https only.');
  },
);

test('a redirect to a path that begins with two slashes is followed', () => {
  const first = step('GET', '/a', 302, '/.//b');
  expect(redirectTarget(first.request, first.response)).toBe('http://localhost:3000//b');
  expect(endOfChain([first])).toBeNull();
});
