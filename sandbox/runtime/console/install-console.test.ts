import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { KnownProxy } from '../node/internal/known-proxy';
import { installConsole, type ConsoleEntry } from './install-console';

let entries: ConsoleEntry[];
let ours: Console;

beforeEach(() => {
  entries = [];
  const scope = { console };
  installConsole(scope, (entry) => entries.push(entry));
  ours = scope.console;
});

const failure = new TypeError('bad', { cause: new Error('why') });
const circular: Record<string, unknown> = { name: 'a' };
circular.self = circular;
class Point {
  x = 1;
  y = { z: [1, 2, { deep: { deeper: 1 } }] };
}

const calls: [string, (target: Console) => void][] = [
  ['text', (to) => to.log('hello', 'world')],
  ['nothing', (to) => to.log()],
  [
    'placeholders',
    (to) => to.log('%s is %d years and %i, %f, %j %o %O %c%%', 'Ada', 36.5, 36.5, '1.5', { a: 1 }, [1], {}, 'x'),
  ],
  ['too few values', (to) => to.log('%s %s', 'one')],
  ['too many values', (to) => to.log('%s', 'one', 'two', { three: 3 })],
  ['an object', (to) => to.log({ a: 1, b: 'two', c: [1, 2, 3], d: new Map([['k', { v: 1 }]]), e: new Set([1]) })],
  ['an instance', (to) => to.log(new Point())],
  ['a circle', (to) => to.log(circular)],
  ['an error', (to) => to.error(failure)],
  ['primitives', (to) => to.log(1, -0, 10n, true, null, undefined, Symbol('s'), 'text')],
  ['a long array', (to) => to.log(Array.from({ length: 150 }, (_, index) => index))],
  ['a date and a pattern', (to) => to.log(new Date(0), /a/g, [new Date(0)])],
  [
    'a getter',
    (to) =>
      to.log({
        get a() {
          return 1;
        },
      }),
  ],
  [
    'functions',
    (to) =>
      to.log(
        () => 1,
        class A {
          x = 1;
        },
        function named() {},
      ),
  ],
  ['dir', (to) => to.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })],
  [
    'groups',
    (to) => {
      to.group('one');
      to.log('two\nlines');
      to.group();
      to.warn({ a: 1 });
      to.groupEnd();
      to.groupEnd();
      to.log('out');
    },
  ],
  [
    'counts',
    (to) => {
      to.count();
      to.count('x');
      to.count('x');
      to.countReset('x');
      to.count('x');
    },
  ],
  [
    'assert',
    (to) => {
      to.assert(true, 'no');
      to.assert(false);
      to.assert(0, 'why %s', 'so');
      to.assert(0, { a: 1 } as never);
    },
  ],
  [
    'table of rows',
    (to) =>
      to.table([
        { a: 1, b: 'x' },
        { a: 2, c: true },
      ]),
  ],
  [
    'table with columns',
    (to) =>
      to.table(
        [
          { a: 1, b: 'x' },
          { a: 2, c: true },
        ],
        ['b'],
      ),
  ],
  [
    'table of a map',
    (to) =>
      to.table(
        new Map<string, unknown>([
          ['a', { x: 1 }],
          ['b', [1, 2, 3, 4]],
        ]),
      ),
  ],
  ['table of a set', (to) => to.table(new Set([1, 'q']))],
  ['table of values', (to) => to.table(['a', 'b', { c: 1 }])],
  ['table of an object', (to) => to.table({ first: { a: 1 }, second: { a: '日本' } })],
  ['table of a number', (to) => to.table(5)],
];

test.each(calls)('%s: the text is what Node prints', (_name, call) => {
  let printed = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      printed += String(chunk);
      done();
    },
  });
  call(new Console({ stdout: stream, stderr: stream }));
  call(ours);
  expect(entries.map(({ text }) => `${text}\n`).join('')).toBe(printed);
});

test('every method has its level', () => {
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir'] as const) ours[name]('x');
  expect(entries.map(({ level }) => level)).toEqual(['log', 'info', 'debug', 'warn', 'error', 'error', 'log']);
});

test('trace prints the caller first', function caller() {
  ours.trace('here %d', 1);
  expect(entries[0]!.text).toMatch(/^Trace: here 1\n {4}at .*install-console\.test/);
});

test('timers print how long it took', () => {
  ours.time('t');
  ours.timeLog('t', { a: 1 });
  ours.timeEnd('t');
  ours.timeEnd('t');
  expect(entries.map(({ text }) => text.replace(/[\d.]+ms/, 'Nms'))).toEqual([
    't: Nms { a: 1 }',
    't: Nms',
    "(node:1) Warning: No such label 't' for console.timeEnd()",
  ]);
});

test('an entry carries the stack of the call', () => {
  ours.log('x');
  expect(entries[0]!.stack).toContain('install-console.test');
});

test('values come as a tree', () => {
  ours.log('user', {
    id: 1,
    name: 'Ada',
    tags: ['a'],
    circle: circular,
    get secret() {
      throw new Error('never');
    },
  });
  expect(entries[0]!.values[0]).toEqual({ kind: 'text', text: 'user' });
  expect(entries[0]!.values[1]).toMatchObject({
    kind: 'object',
    preview: "{ id: 1, name: 'Ada', tags: Array(1), circle: Object, secret: [Getter] }",
    more: 0,
    entries: [
      ['id', { kind: 'primitive', text: '1', of: 'number' }],
      ['name', { kind: 'primitive', text: "'Ada'", of: 'string' }],
      ['tags', { kind: 'object', preview: "Array(1) [ 'a' ]", entries: [['0', { text: "'a'" }]] }],
      [
        'circle',
        {
          entries: [
            ['name', {}],
            ['self', { kind: 'text', text: '[Circular]' }],
          ],
        },
      ],
      ['secret', { kind: 'text', text: '[Getter]' }],
    ],
  });
});

test('an error shows its stack, message and cause', () => {
  ours.error(new TypeError('bad', { cause: 'why' }));
  expect(entries[0]!.values[0]).toMatchObject({ kind: 'object', preview: 'TypeError: bad' });
  expect(JSON.stringify(entries[0]!.values[0])).toContain('why');
});

test('trees are bounded in depth, breadth, total and length of strings', () => {
  const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index]));
  const deep = { a: { b: { c: { d: { e: { f: 1 } } } } } };
  const huge = Array.from({ length: 100 }, () =>
    Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => ({}))),
  );
  ours.log(wide, deep, 'x'.repeat(20_000));
  expect(entries[0]!.values[0]).toMatchObject({ more: 200 });
  expect(JSON.stringify(entries[0]!.values[1])).not.toContain('"f"');
  expect((entries[0]!.values[2] as { text: string }).text).toBe(`${'x'.repeat(10_000)}... 10000 more characters`);
  ours.log(huge);
  expect(JSON.stringify(entries[1]!.values).length).toBeLessThan(500_000);
});

test('no trap of a proxy runs', () => {
  const trap = vi.fn(() => {
    throw new Error('trap');
  });
  const handler = { get: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap, has: trap };
  ours.log(new KnownProxy({ a: 1 }, handler));
  expect(trap).not.toHaveBeenCalled();
  expect(entries[0]!.text).toBe('{ a: 1 }');
  expect(entries[0]!.values[0]).toMatchObject({ kind: 'object', preview: '{ a: 1 }' });
});

test.each([
  [
    'toString',
    {
      toString() {
        throw new Error('no');
      },
    },
  ],
  [
    'inspect',
    {
      [Symbol.for('nodejs.util.inspect.custom')]() {
        throw new Error('no');
      },
    },
  ],
  [
    'toStringTag',
    {
      get [Symbol.toStringTag]() {
        throw new Error('no');
      },
    },
  ],
  [
    'an unknown proxy',
    new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
        ownKeys() {
          throw new Error('no');
        },
      },
    ),
  ],
])('a value with a hostile %s does not throw', (_name, value) => {
  for (const name of ['log', 'dir', 'table', 'trace', 'group', 'assert'] as const) {
    const method = ours[name] as (...values: unknown[]) => void;
    expect(() => method(value, value)).not.toThrow();
    expect(() => method('%s %o', value)).not.toThrow();
  }
});

test('a flood is cut to 1,000 lines a second and counted', () => {
  vi.useFakeTimers();
  const scope = { console };
  installConsole(scope, (entry) => entries.push(entry));
  for (let line = 0; line < 100_000; line++) scope.console.log(line);
  expect(entries).toHaveLength(1000);
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(entries.at(-1)!.text).toBe('99,000 more lines were not shown');
});

test('methods work without their console', () => {
  const { log } = ours;
  log('x');
  expect(entries[0]!.text).toBe('x');
});
