import nodeUrl from 'node:url';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import url from './url';

/** Without the declarations' mark of `parse` as deprecated: it is what is tested. */
interface LegacyUrl extends Omit<typeof nodeUrl, 'parse'> {
  parse(url: string, parseQuery?: boolean): Record<string, unknown>;
}

type Call = (module: LegacyUrl) => unknown;

const urls = [
  'http://user:pa%20ss@host.com:8080/p/a/t/h?query=string&a[b]=1#hash',
  '/path?x=1&x=2',
  '//host/path',
  'http://HOST/%7Efoo/a b',
  'mailto:a@b.c',
  '?only=query',
  '#hash',
  '',
  'http://localhost:3000',
  '/a\\b',
  '/a;b=1?c="d"',
  'javascript:alert(1)',
  'http://[::1]:3000/x',
  'HTTP://example.com/a/../b',
];

const calls: [string, Call][] = [
  ...urls.map((text): [string, Call] => [`url.parse ${text}`, (m) => ({ ...m.parse(text) })]),
  ...urls.map((text): [string, Call] => [
    `url.parse with query ${text}`,
    (m) => {
      const p = m.parse(text, true);
      return { ...p, query: { ...(p.query as object) } };
    },
  ]),
  ...urls.map((text): [string, Call] => [`url.format(parse) ${text}`, (m) => m.format(m.parse(text, true))]),
  [
    'url.format of parts',
    (m) =>
      m.format({
        protocol: 'https',
        hostname: 'a.b',
        port: 1,
        pathname: '/x',
        query: { a: ['1', '2'], b: 'c d' },
        hash: 'h',
      }),
  ],
  [
    'url.format of a URL',
    (m) => m.format(new URL('http://u:p@h/x?y#z'), { auth: false, fragment: false, search: false }),
  ],
  ['url.parse of a number', (m) => m.parse(5 as never)],
  [
    'url.resolve',
    (m) => [
      m.resolve('/one/two/three', 'four'),
      m.resolve('http://a.com/b', '/c'),
      m.resolve('http://a.com/b', '//d/e?f'),
    ],
  ],
  ['url.fileURLToPath', (m) => m.fileURLToPath('file:///a%20b/c.txt')],
  ['url.fileURLToPath of http', (m) => m.fileURLToPath('http://a/b')],
  ['url.fileURLToPath with a host', (m) => m.fileURLToPath('file://host/b')],
  ['url.fileURLToPath of a number', (m) => m.fileURLToPath(5 as never)],
  ['url.pathToFileURL', (m) => m.pathToFileURL('/a b/#c?d%e\\f')],
  ['url.pathToFileURL of a folder', (m) => m.pathToFileURL('/a/b/')],
  ['url.domainToASCII', (m) => [m.domainToASCII('español.com'), m.domainToASCII('xn--iñvalid.com')]],
  ['url.urlToHttpOptions', (m) => ({ ...m.urlToHttpOptions(new URL('http://u:p@[::1]:81/x?y#z')) })],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(url as unknown as LegacyUrl))).toEqual(
    outcomeOf(() => call(nodeUrl as unknown as LegacyUrl)),
  );
});
