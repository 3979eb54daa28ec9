import { expect, test } from 'vitest';
import { cookieHeader, receiveCookies } from './cookie-jar';
import { RULES } from './cookie-problem';
import { notSentBecause } from './cookie-sending';
import { cookieVerdicts } from './cookie-verdicts';
import { COOKIE_TABLE } from './fixtures/cookie-table';
import type { JarCookie } from './jar-cookie';
import { readSetCookie } from './read-set-cookie';

const NOW = Date.UTC(2026, 10, 30);
const AT = new URL('http://localhost:3000/api/login');
const verdictOf = (header: string, url = AT) => cookieVerdicts([header], url, NOW)[0]!;

test.each([
  ['a=b; SameSite=None', 'samesite', 'SameSite=None needs Secure.', 'Add Secure.'],
  [
    '__Host-a=b; Domain=localhost',
    'prefix',
    'Secure and Path=/ and no Domain',
    'Add Secure, add Path=/, leave Domain out.',
  ],
  ['a=b; Domain=example.com', 'domain', 'neither localhost nor', 'Leave Domain out: the cookie is for localhost then.'],
  ['a=b; Partitioned', 'partitioned', 'Partitioned needs Secure.', 'Add Secure.'],
  ['a=b\x01', 'characters', '0x01', 'Encode the value with encodeURIComponent.'],
] as const)('%j is refused by the rule of %s', (header, rule, reason, fix) => {
  expect(verdictOf(header).problems).toMatchObject([{ rule, fix, reason: expect.stringContaining(reason) as string }]);
});

test.each([
  ['a=b; SameSite=None', '; Secure'],
  ['__Host-a=b; Secure', '; Path=/'],
  ['a=b; Partitioned', '; Secure'],
])('%j is kept after the change that its verdict names', (header, change) => {
  expect([verdictOf(header).problems.length, verdictOf(header + change).problems]).toEqual([1, []]);
});

test('a kept cookie says where, how long and from which sites it is sent again', () => {
  expect(verdictOf('a=b; Max-Age=3600; HttpOnly; SameSite=Lax').notes).toEqual([
    'Sent with requests to localhost, below /api, for 60 min.',
    'Of requests that another site causes only links and GET forms carry it (SameSite=Lax).',
    'Scripts of the page do not see it.',
  ]);
  expect(verdictOf('a=b; Max-Age=0').notes).toEqual([
    'Its end has passed: a cookie of this name, domain and path is deleted.',
  ]);
});

test('of two of one name the first says what becomes of it', () => {
  const [same] = cookieVerdicts(['a=1', 'a=2'], AT, NOW);
  const [other] = cookieVerdicts(['a=1', 'a=2; Path=/'], AT, NOW);
  expect(same?.notes.at(-1)).toMatch(/^A later Set-Cookie .* replaces it/);
  expect(other?.notes.at(-1)).toBe(
    'Another cookie named a is kept beside it, for localhost/; the longer path is sent first.',
  );
});

test('every cookie of the measured table that is set alone is refused exactly where none of it is kept', () => {
  const alone = COOKIE_TABLE.filter(({ set }) => set.length === 1 && !/^Clear-Site-Data:|\n/.test(set[0]!));
  expect(alone.length).toBeGreaterThan(100);
  for (const { set, at } of alone) {
    const [header = ''] = set;
    const [verdict] = cookieVerdicts([header], new URL(at), NOW);
    expect([header, verdict?.problems.length === 0]).toEqual([header, readSetCookie(header, new URL(at), NOW).ok]);
  }
});

test.each(['a', '=b', 'a=b\tc', 'a=b; Foo=x\ty', 'a=b; Max-Age=+60', 'a=b; Max-Age=-'])(
  'of %j Firefox makes something else, as the table says and the verdict',
  (header) => {
    const row = COOKIE_TABLE.find(({ set }) => set.length === 1 && set[0] === header);
    expect(row?.firefox).toBeDefined();
    expect(verdictOf(header).notes.at(-1)).toMatch(/^Firefox /);
  },
);

test('a cookie of the jar that is not sent has a reason, and one that is sent has none', () => {
  const set = ['p=1; Path=/admin', 's=1; Path=/', 'e=1; Path=/; Max-Age=60'];
  const jar = receiveCookies(
    [],
    AT.href,
    set.map((value) => ['set-cookie', value]),
    NOW,
  ).kept;
  const later = NOW + 61_000;
  const because = (cookie: JarCookie) => notSentBecause(cookie, new URL('http://localhost:3000/api'), later);
  expect(Object.fromEntries(jar.map((cookie) => [cookie.name, because(cookie)?.reason ?? null]))).toEqual({
    p: 'Its path is /admin, and /api does not lie below that.',
    s: null,
    e: 'It has ended.',
  });
  expect(cookieHeader(jar, 'http://localhost:3000/api', later)).toBe('s=1');
});

test('every rule leads to its documentation', () => {
  for (const link of Object.values(RULES)) expect(URL.canParse(link)).toBe(true);
});

test('a cookie that is deleted is not kept beside another, and one that a later one deletes is not replaced', () => {
  const notesOf = (...headers: string[]) => cookieVerdicts(headers, AT, NOW).map(({ notes }) => notes.at(-1));
  const deleted = 'Its end has passed: a cookie of this name, domain and path is deleted.';
  expect(notesOf('a=; Path=/old; Max-Age=0', 'a=1; Path=/')[0]).toBe(deleted);
  expect(notesOf('a=1; Path=/', 'a=; Path=/old; Max-Age=0')[0]).not.toMatch(/beside/);
  expect(notesOf('a=1', 'a=; Max-Age=0')[0]).toBe(
    'A later Set-Cookie of this answer deletes it: name, domain and path are the same.',
  );
});

test('Clear-Site-Data of the same answer takes its cookies away', () => {
  const [kept, refused] = cookieVerdicts(['a=b', 'c=d; SameSite=None'], AT, NOW, ['"cache", "cookies"']);
  expect([kept?.cookie, kept?.problems.map(({ rule }) => rule)]).toEqual([null, ['clear']]);
  expect(refused?.problems.map(({ rule }) => rule)).toEqual(['samesite']);
  expect(cookieVerdicts(['a=; Max-Age=0'], AT, NOW, ['"cookies"'])[0]?.problems).toEqual([]);
  expect(cookieVerdicts(['a=b'], AT, NOW, ['cookies'])[0]?.problems).toEqual([]);
  expect(cookieVerdicts(['a=b'], new URL('http://example.test/'), NOW, ['"*"'])[0]?.problems).toEqual([]);
});

test('what ends like a time zone and is none is not one that Firefox minds', () => {
  const firefox = (header: string) => verdictOf(header).notes.filter((note) => note.startsWith('Firefox'));
  expect(firefox('a=b; Expires=Wed, 09 Jun 2027 10:00:00 +0200')).toHaveLength(1);
  expect(firefox('a=b; Expires=Wed, 09-Jun-2027')).toEqual([]);
  expect(firefox('a=b; Expires=10:00:00 Wed, 09-Jun-2027')).toEqual([]);
});

test('a cookie without a name that looks like one with a prefix is told how to have a name', () => {
  for (const header of ['__Secure-a', '=__Host-a'])
    expect(verdictOf(header).problems.map(({ fix }) => fix)).toEqual(['Begin with name=value.']);
});
