import { expect, test } from 'vitest';
import { cookieHeader, storeCookies } from './cookie-jar';

const ORIGIN = 'http://localhost:3000';

test('a cookie is sent to its path and below, and nowhere else', () => {
  const cookies = storeCookies([], `${ORIGIN}/api/login`, ['a=1; Path=/api', 'b=2; Path=/', 'c=3']);
  expect(cookieHeader(cookies, `${ORIGIN}/api/users`)).toBe('a=1; c=3; b=2');
  expect(cookieHeader(cookies, `${ORIGIN}/other`)).toBe('b=2');
});

test('an HttpOnly and a Secure cookie are sent to localhost, as browsers do', () => {
  const cookies = storeCookies([], `${ORIGIN}/`, ['s=1; Secure; HttpOnly; SameSite=Lax']);
  expect(cookies).toMatchObject([{ name: 's', secure: true, httpOnly: true, sameSite: 'lax', expires: null }]);
  expect(cookieHeader(cookies, `${ORIGIN}/x`)).toBe('s=1');
});

test('a newer cookie of the same name takes the place, Max-Age=0 and a past date remove it', () => {
  const first = storeCookies([], `${ORIGIN}/`, ['a=1', 'b=1']);
  const second = storeCookies(first, `${ORIGIN}/`, ['a=2; Max-Age=60', 'b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']);
  expect(second).toMatchObject([{ name: 'a', value: '2' }]);
  expect(second[0]?.expires).not.toBeNull();
  expect(storeCookies(second, `${ORIGIN}/`, ['a=; Max-Age=0'])).toEqual([]);
});

test('one that has ended is not sent', () => {
  const [cookie] = storeCookies([], `${ORIGIN}/`, ['a=1']);
  expect(cookieHeader([{ ...cookie!, expires: '2020-01-01T00:00:00.000Z' }], `${ORIGIN}/`)).toBe('');
});

test('a cookie for another domain changes nothing', () => {
  expect(storeCookies([], `${ORIGIN}/`, ['a=1; Domain=example.com', ''])).toEqual([]);
});

test('an answer cannot fill the jar', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `c${at}=1`);
  const jar = storeCookies([], 'http://localhost:3000/', [...many, `long=${'x'.repeat(5000)}`]);
  expect(jar.map(({ name }) => name)).toEqual(many.slice(-180).map((cookie) => cookie.slice(0, -2)));
});
