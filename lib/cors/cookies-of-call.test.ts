import { expect, test } from 'vitest';
import { storeCookies } from '@/lib/cookies/cookie-jar';
import type { HeaderList } from '@/sandbox/protocol';
import { cookiesForJar, cookiesOfCall } from './cookies-of-call';

const NOW = Date.UTC(2026, 10, 30);
const URL_OF = 'http://localhost:3000/api/a';

test.each([
  ['no=1', 'no=1', ''],
  ['strict=1; SameSite=Strict', 'strict=1', ''],
  ['lax=1; SameSite=Lax', 'lax=1', ''],
  ['none=1; SameSite=None; Secure', 'none=1', 'none=1'],
  ['part=1; SameSite=None; Secure; Partitioned', 'part=1', ''],
])('%s is sent by a page of the site as %j, by another one’s as %j', (header, same, other) => {
  const { kept } = storeCookies([], URL_OF, [header], NOW);
  expect(cookiesOfCall(kept, URL_OF, { sameSite: true }, NOW)).toBe(same);
  expect(cookiesOfCall(kept, URL_OF, { sameSite: false }, NOW)).toBe(other);
});

test('what has ended by the clock of the server is not sent', () => {
  const { kept } = storeCookies([], URL_OF, ['a=1; Max-Age=60'], NOW);
  expect(cookiesOfCall(kept, URL_OF, { sameSite: true }, NOW + 60_000)).toBe('');
});

test('of an answer from another site only SameSite=None is for the jar; from the same site all', () => {
  const headers: HeaderList = [
    ['Set-Cookie', 'plain=1'],
    ['Set-Cookie', 'lax=1; SameSite=Lax'],
    ['Set-Cookie', 'open=1; SameSite=None'],
    ['Set-Cookie', 'none=1; SameSite=None; Secure'],
  ];
  expect(cookiesForJar(headers, URL_OF, { sameSite: false })).toEqual([headers[3]]);
  expect(cookiesForJar(headers, URL_OF, { sameSite: true })).toEqual(headers);
});
