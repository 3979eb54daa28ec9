import nodeUtil from 'node:util';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import util from './util';

type Call = (module: typeof nodeUtil) => unknown;

const calls: [string, Call][] = [
  ['util.format', (m) => m.format('%s %d %j %o', 'a', 1.5, { b: 1 }, [1], 'extra', { c: { d: {} } })],
  ['util.inspect', (m) => m.inspect({ a: { b: { c: { d: 1 } } }, m: new Map([[1, 2]]), f() {} }, { depth: 1 })],
  ['util.inspect in colours', (m) => m.inspect({ a: 1, b: 'x', c: [null, undefined, true] }, { colors: true })],
  [
    'util.isDeepStrictEqual',
    (m) => [
      m.isDeepStrictEqual(
        { a: [1, new Map([[{ k: 1 }, new Set([1, 2])]])] },
        { a: [1, new Map([[{ k: 1 }, new Set([2, 1])]])] },
      ),
      m.isDeepStrictEqual([1, , 3], [1, undefined, 3]),
      m.isDeepStrictEqual({ a: 0 }, { a: -0 }),
      m.isDeepStrictEqual(NaN, NaN),
      m.isDeepStrictEqual(new Date(1), new Date(1)),
      m.isDeepStrictEqual(/a/g, /a/i),
      m.isDeepStrictEqual(new Error('a'), new Error('a')),
      m.isDeepStrictEqual(Object.create(null), {}),
      m.isDeepStrictEqual(new Uint8Array([1]), new Uint8Array([1])),
      m.isDeepStrictEqual(Object(1), Object(2)),
      m.isDeepStrictEqual({ [Symbol.for('a')]: 1 }, {}),
      m.isDeepStrictEqual(new ArrayBuffer(2), new ArrayBuffer(3)),
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
      const names = Object.keys(m.types)
        .filter((name) => !['isProxy', 'isExternal', 'isEventTarget', 'isKeyObject', 'isCryptoKey'].includes(name))
        .sort();
      return names.map((name) => [
        name,
        values.map((value) => (m.types as unknown as Record<string, (v: unknown) => boolean>)[name]!(value)),
      ]);
    },
  ],
  [
    'util.inherits',
    (m) => {
      function A() {}
      function B() {}
      m.inherits(B, A);
      return [Object.getPrototypeOf(B.prototype) === A.prototype, (B as unknown as { super_: unknown }).super_ === A];
    },
  ],
  ['util.stripVTControlCharacters', (m) => m.stripVTControlCharacters('\u001b[31mred\u001b[0m')],
  ['util.styleText', (m) => m.styleText('red', 'x')],
  ['util.toUSVString', (m) => m.toUSVString('a\ud800b😀')],
  ['util.promisify of nothing', (m) => m.promisify(undefined as never)],
  ['util.inherits of nothing', (m) => m.inherits(undefined, undefined)],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(util as unknown as typeof nodeUtil))).toEqual(outcomeOf(() => call(nodeUtil)));
});

const mine = util as unknown as typeof nodeUtil;

test('promisify and callbackify turn one form into the other', async () => {
  const read = mine.promisify((value: number, done: (error: Error | null, value: number) => void) =>
    done(null, value + 1),
  );
  expect(await read(1)).toBe(2);
  const fail = mine.promisify((done: (error: Error) => void) => done(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  const value = await new Promise((resolve) => mine.callbackify(async () => 5)((_error, result) => resolve(result)));
  expect(value).toBe(5);
  expect(await mine.promisify(setTimeout)(1, 'late')).toBe('late');
});

test('a deprecated function warns once and works', () => {
  const add = mine.deprecate((a: number, b: number) => a + b, 'use plus');
  expect([add(1, 2), add(3, 4)]).toEqual([3, 7]);
});
