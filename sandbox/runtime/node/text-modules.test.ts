import nodeAssert from 'node:assert';
import nodePath from 'node:path';
import nodeQuerystring from 'node:querystring';
import nodeStringDecoder from 'node:string_decoder';
import nodeUrl from 'node:url';
import nodeUtil from 'node:util';
import { expect, test } from 'vitest';
import assert from './assert';
import path from './path';
import querystring from './querystring';
import stringDecoder from './string_decoder';
import url from './url';
import util from './util';

const real = {
  assert: nodeAssert,
  path: nodePath,
  querystring: nodeQuerystring,
  stringDecoder: nodeStringDecoder,
  url: nodeUrl,
  util: nodeUtil,
};
/** Without the declarations' mark of `parse` as deprecated: it is what is tested. */
interface LegacyUrl extends Omit<typeof nodeUrl, 'parse'> {
  parse(url: string, parseQuery?: boolean): Record<string, unknown>;
}
type Modules = Omit<typeof real, 'url'> & { url: LegacyUrl };
const mine = { assert, path, querystring, stringDecoder, url, util } as unknown as Modules;

function outcome(modules: Modules, call: (modules: Modules) => unknown): unknown {
  try {
    const value = call(modules);
    return value instanceof URL ? value.href : value;
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code };
  }
}

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

const calls: [string, (m: Modules) => unknown][] = [
  ...queries.map((text): [string, (m: Modules) => unknown] => [
    `querystring.parse ${text}`,
    (m) => ({ ...m.querystring.parse(text) }),
  ]),
  [
    'querystring.stringify',
    (m) =>
      m.querystring.stringify({
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
  ['querystring.stringify with separators', (m) => m.querystring.stringify({ a: 1, b: 2 }, ';', ':')],
  ['querystring.parse with separators', (m) => ({ ...m.querystring.parse('a:1;b:2', ';', ':') })],
  [
    'querystring.parse with maxKeys',
    (m) => ({ ...m.querystring.parse('a=1&b=2&c=3', undefined, undefined, { maxKeys: 2 }) }),
  ],
  ['querystring.escape', (m) => m.querystring.escape("a b&c='(é)'!*~")],
  ['querystring.unescape', (m) => m.querystring.unescape('a%20%C3%A9%zz')],
  ...urls.map((text): [string, (m: Modules) => unknown] => [`url.parse ${text}`, (m) => ({ ...m.url.parse(text) })]),
  ...urls.map((text): [string, (m: Modules) => unknown] => [
    `url.parse with query ${text}`,
    (m) => {
      const p = m.url.parse(text, true);
      return { ...p, query: { ...(p.query as object) } };
    },
  ]),
  ...urls.map((text): [string, (m: Modules) => unknown] => [
    `url.format(parse) ${text}`,
    (m) => m.url.format(m.url.parse(text, true)),
  ]),
  [
    'url.format of parts',
    (m) =>
      m.url.format({
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
    (m) => m.url.format(new URL('http://u:p@h/x?y#z'), { auth: false, fragment: false, search: false }),
  ],
  ['url.parse of a number', (m) => m.url.parse(5 as never)],
  [
    'url.resolve',
    (m) => [
      m.url.resolve('/one/two/three', 'four'),
      m.url.resolve('http://a.com/b', '/c'),
      m.url.resolve('http://a.com/b', '//d/e?f'),
    ],
  ],
  ['url.fileURLToPath', (m) => m.url.fileURLToPath('file:///a%20b/c.txt')],
  ['url.fileURLToPath of http', (m) => m.url.fileURLToPath('http://a/b')],
  ['url.fileURLToPath with a host', (m) => m.url.fileURLToPath('file://host/b')],
  ['url.fileURLToPath of a number', (m) => m.url.fileURLToPath(5 as never)],
  ['url.pathToFileURL', (m) => m.url.pathToFileURL('/a b/#c?d%e\\f')],
  ['url.pathToFileURL of a folder', (m) => m.url.pathToFileURL('/a/b/')],
  ['url.domainToASCII', (m) => [m.url.domainToASCII('español.com'), m.url.domainToASCII('xn--iñvalid.com')]],
  ['url.urlToHttpOptions', (m) => ({ ...m.url.urlToHttpOptions(new URL('http://u:p@[::1]:81/x?y#z')) })],
  ['path.join', (m) => [m.path.join('/a', '..', 'b', './c', ''), m.path.join(''), m.path.join('a', '../../b')]],
  ['path.resolve', (m) => [m.path.resolve('/a', 'b', '../c'), m.path.resolve('/a', '/b')]],
  ['path.relative', (m) => m.path.relative('/a/b/c', '/a/d')],
  ['path.parse', (m) => ({ ...m.path.parse('/home/user/file.tar.gz') })],
  ['path.format', (m) => m.path.format({ dir: '/a', name: 'b', ext: '.c' })],
  [
    'path parts',
    (m) => [
      m.path.basename('/a/b.html', '.html'),
      m.path.extname('.x.y'),
      m.path.dirname('/a/b/'),
      m.path.normalize('/a//b/../c/'),
      m.path.isAbsolute('a'),
      m.path.sep,
      m.path.delimiter,
    ],
  ],
  ['path.join of a number', (m) => (m.path.join as (v: unknown) => string)('a')],
  ['util.format', (m) => m.util.format('%s %d %j %o', 'a', 1.5, { b: 1 }, [1], 'extra', { c: { d: {} } })],
  ['util.inspect', (m) => m.util.inspect({ a: { b: { c: { d: 1 } } }, m: new Map([[1, 2]]), f() {} }, { depth: 1 })],
  ['util.inspect in colours', (m) => m.util.inspect({ a: 1, b: 'x', c: [null, undefined, true] }, { colors: true })],
  [
    'util.isDeepStrictEqual',
    (m) => [
      m.util.isDeepStrictEqual(
        { a: [1, new Map([[{ k: 1 }, new Set([1, 2])]])] },
        { a: [1, new Map([[{ k: 1 }, new Set([2, 1])]])] },
      ),
      m.util.isDeepStrictEqual([1, , 3], [1, undefined, 3]),
      m.util.isDeepStrictEqual({ a: 0 }, { a: -0 }),
      m.util.isDeepStrictEqual(NaN, NaN),
      m.util.isDeepStrictEqual(new Date(1), new Date(1)),
      m.util.isDeepStrictEqual(/a/g, /a/i),
      m.util.isDeepStrictEqual(new Error('a'), new Error('a')),
      m.util.isDeepStrictEqual(Object.create(null), {}),
      m.util.isDeepStrictEqual(new Uint8Array([1]), new Uint8Array([1])),
      m.util.isDeepStrictEqual(Object(1), Object(2)),
      m.util.isDeepStrictEqual({ [Symbol.for('a')]: 1 }, {}),
      m.util.isDeepStrictEqual(new ArrayBuffer(2), new ArrayBuffer(3)),
    ],
  ],
  [
    'util.types',
    (m) => {
      const values = [
        new Map(),
        new Set(),
        new Date(),
        /a/,
        new ArrayBuffer(1),
        new Uint8Array(1),
        new DataView(new ArrayBuffer(1)),
        Promise.resolve(),
        async () => 1,
        function* () {},
        Object(1),
        Object('a'),
        Object(Symbol('s')),
        new Error('x'),
        new WeakMap(),
        new WeakSet(),
        {},
        [],
        null,
        1,
        Date.prototype,
        RegExp.prototype,
        Map.prototype,
        new Map().entries(),
        (function () {
          return arguments; // eslint-disable-line prefer-rest-params -- an Arguments object is what is tested
        })(),
      ];
      const names = Object.keys(m.util.types)
        .filter((name) => !['isProxy', 'isExternal', 'isEventTarget', 'isKeyObject', 'isCryptoKey'].includes(name))
        .sort();
      return names.map((name) => [
        name,
        values.map((value) => (m.util.types as unknown as Record<string, (v: unknown) => boolean>)[name]!(value)),
      ]);
    },
  ],
  [
    'util.inherits',
    (m) => {
      function A() {}
      function B() {}
      m.util.inherits(B, A);
      return [Object.getPrototypeOf(B.prototype) === A.prototype, (B as unknown as { super_: unknown }).super_ === A];
    },
  ],
  ['util.stripVTControlCharacters', (m) => m.util.stripVTControlCharacters('\u001b[31mred\u001b[0m')],
  ['util.styleText', (m) => m.util.styleText('red', 'x')],
  ['util.toUSVString', (m) => m.util.toUSVString('a\ud800b😀')],
  ['util.promisify of nothing', (m) => m.util.promisify(undefined as never)],
  ['util.inherits of nothing', (m) => m.util.inherits(undefined, undefined)],
  [
    'StringDecoder',
    (m) => {
      const d = new m.stringDecoder.StringDecoder('utf8');
      return [d.write(Buffer.from([0xe2, 0x82])), d.write(Buffer.from([0xac])), d.end(Buffer.from([0xe2]))];
    },
  ],
  [
    'assert passes',
    (m) => {
      const check: (value: unknown) => void = m.assert;
      check(1);
      m.assert.equal(1, '1');
      m.assert.deepEqual({ a: 1 }, { a: '1' });
      m.assert.throws(() => {
        throw new TypeError('x');
      }, TypeError);
      m.assert.throws(() => {
        throw new Error('abc');
      }, /abc/);
      m.assert.throws(
        () => {
          throw new Error('abc');
        },
        { message: 'abc' },
      );
      return 'passed';
    },
  ],
  ['assert.equal', (m) => m.assert.equal(1, 2)],
  ['assert.strictEqual', (m) => m.assert.strictEqual(1, 2)],
  ['assert with a message', (m) => m.assert.strictEqual(1, 2, 'why')],
  ['assert with an error', (m) => m.assert(0, new RangeError('mine'))],
  ['assert.deepEqual of different', (m) => m.assert.notDeepStrictEqual({ a: 1 }, { a: 2 })],
  ['assert.fail', (m) => m.assert.fail('boom')],
  ['assert.match', (m) => m.assert.match('abc', /x/)],
  ['assert.throws without a throw', (m) => m.assert.throws(() => 1)],
  ['assert.ifError', (m) => m.assert.ifError(new Error('e'))],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcome(mine, call)).toEqual(outcome(real as unknown as Modules, call));
});

test('promisify and callbackify turn one form into the other', async () => {
  const read = mine.util.promisify((value: number, done: (error: Error | null, value: number) => void) =>
    done(null, value + 1),
  );
  expect(await read(1)).toBe(2);
  const fail = mine.util.promisify((done: (error: Error) => void) => done(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  const value = await new Promise((resolve) =>
    mine.util.callbackify(async () => 5)((_error, result) => resolve(result)),
  );
  expect(value).toBe(5);
  expect(await mine.util.promisify(setTimeout)(1, 'late')).toBe('late');
});

test('a deprecated function warns once and works', () => {
  const add = mine.util.deprecate((a: number, b: number) => a + b, 'use plus');
  expect([add(1, 2), add(3, 4)]).toEqual([3, 7]);
});
