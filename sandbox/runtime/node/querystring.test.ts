import nodeQuerystring from 'node:querystring';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import querystring from './querystring';

type Call = (module: typeof nodeQuerystring) => unknown;

const queries = [
  'a=1&b=2',
  'a=1&a=2&a=3',
  'a',
  'a=',
  '=b',
  '&&a=1&',
  'a=b=c',
  'a%20b=c+d',
  'a=%ff',
  'a=%zz%41',
  'x[y]=1',
  '',
  '__proto__=1',
  'ü=ö',
];

const calls: [string, Call][] = [
  ...queries.map((text): [string, Call] => [`querystring.parse ${text}`, (m) => ({ ...m.parse(text) })]),
  [
    'querystring.stringify',
    (m) =>
      m.stringify({
        a: 'x y',
        b: ['1', '2'],
        c: 3,
        d: true,
        e: null,
        f: undefined,
        'ä&': '=',
        g: {},
        h: NaN,
        i: 5n,
      } as never),
  ],
  ['querystring.stringify with separators', (m) => m.stringify({ a: 1, b: 2 }, ';', ':')],
  ['querystring.parse with separators', (m) => ({ ...m.parse('a:1;b:2', ';', ':') })],
  ['querystring.parse with maxKeys', (m) => ({ ...m.parse('a=1&b=2&c=3', undefined, undefined, { maxKeys: 2 }) })],
  ['querystring.escape', (m) => m.escape("a b&c='(é)'!*~")],
  ['querystring.unescape', (m) => m.unescape('a%20%C3%A9%zz')],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(querystring as unknown as typeof nodeQuerystring))).toEqual(
    outcomeOf(() => call(nodeQuerystring)),
  );
});
