import { expect, test } from 'vitest';
import { cookieHeader, receiveCookies, storeCookies } from './cookie-jar';
import { COOKIE_TABLE, headersOf, type CookieRow } from './fixtures/cookie-table';
import type { JarCookie } from './jar-cookie';

const NOW = Date.UTC(2026, 10, 29);
const NO_COOKIES: JarCookie[] = [];
const ORIGIN = 'http://localhost:3000';

function keep(cookies: JarCookie[], headers: string[], url = `${ORIGIN}/`): JarCookie[] {
  return storeCookies(cookies, url, headers, NOW).kept;
}

function measure({ set, at, ask }: CookieRow) {
  const jar = set.reduce((cookies, answer) => receiveCookies(cookies, at, headersOf(answer), NOW).kept, NO_COOKIES);
  const last = jar.at(-1);
  const lifetime = last?.expires ? (Date.parse(last.expires) - NOW) / 1000 : null;
  return { sent: cookieHeader(jar, ask, NOW), kept: { ...last, lifetime } };
}

test.each(COOKIE_TABLE.map((row) => [row.set.map((header) => header.slice(0, 90)).join(' | '), row] as const))(
  'as in browsers: %s',
  (_, row) => {
    expect(measure(row)).toMatchObject({ sent: row.sent, ...(row.kept ? { kept: row.kept } : {}) });
  },
);

test('a refused cookie comes back with the reason, and the others of the answer are kept', () => {
  const headers = [
    'ok=1',
    'a=b; SameSite=None',
    '__Host-x=1',
    `big=${'x'.repeat(5000)}`,
    'a=b; Domain=example.com',
    '',
  ];
  const { kept, refused } = storeCookies([], `${ORIGIN}/`, headers, NOW);
  expect(kept.map(({ name }) => name)).toEqual(['ok']);
  expect(refused.map(({ reason }) => reason)).toEqual([
    'SameSite=None needs Secure.',
    'A name that begins with __Host- needs Secure and Path=/.',
    'Its name and value are 5003 bytes; browsers keep up to 4096.',
    'Domain=example.com is neither localhost nor a domain that it lies in.',
    'It has neither a name nor a value.',
  ]);
  expect(refused.map(({ header }) => header)).toEqual(headers.slice(1));
});

test('a refused cookie says every rule that it breaks', () => {
  const { refused } = storeCookies([], 'http://example.test/', ['a=b; Secure; Domain=x', 'a=\x01; Partitioned'], NOW);
  expect(refused.map(({ reason }) => reason)).toEqual([
    'It is Secure, but http://example.test is neither https nor this machine. Domain=x is neither example.test nor a domain that it lies in.',
    'It has the control character 0x01, which a cookie may not have. Partitioned needs Secure.',
  ]);
});

test('one that has ended is not sent, and leaves with the next answer', () => {
  const jar = keep([], ['a=1; Max-Age=60', 'b=2']);
  expect(cookieHeader(jar, `${ORIGIN}/`, NOW + 59_000)).toBe('a=1; b=2');
  expect(cookieHeader(jar, `${ORIGIN}/`, NOW + 60_000)).toBe('b=2');
  expect(storeCookies(jar, `${ORIGIN}/`, [], NOW + 60_000).kept).toMatchObject([{ name: 'b' }]);
});

const many = (count: number) => Array.from({ length: count }, (_, at) => `c${at}=1`);
const namesOf = (cookies: JarCookie[]) => cookies.map(({ name }) => name);

test('however many an answer sets, a host has at most 180', () => {
  expect(keep([], many(2000)).length).toBeLessThanOrEqual(180);
});

test('cookies of another host stay', () => {
  const other = keep([], ['o=1'], 'http://127.0.0.1/');
  expect(namesOf(keep(other, many(181)))).toContain('o');
});

test('Clear-Site-Data leaves the cookies of other hosts', () => {
  const jar = keep(keep([], ['a=1']), ['o=1'], 'http://127.0.0.1/');
  expect(namesOf(receiveCookies(jar, `${ORIGIN}/x`, [['clear-site-data', '"cookies"']], NOW).kept)).toEqual(['o']);
});
