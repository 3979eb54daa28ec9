import nodeAssert from 'node:assert';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import assert from './assert';

type Call = (module: typeof nodeAssert) => unknown;

const calls: [string, Call][] = [
  [
    'assert passes',
    (m) => {
      const check: (value: unknown) => void = m;
      check(1);
      m.equal(1, '1');
      m.deepEqual({ a: 1 }, { a: '1' });
      m.throws(() => {
        throw new TypeError('x');
      }, TypeError);
      m.throws(() => {
        throw new Error('abc');
      }, /abc/);
      m.throws(
        () => {
          throw new Error('abc');
        },
        { message: 'abc' },
      );
      return 'passed';
    },
  ],
  ['assert.equal', (m) => m.equal(1, 2)],
  ['assert.strictEqual', (m) => m.strictEqual(1, 2)],
  ['assert with a message', (m) => m.strictEqual(1, 2, 'why')],
  ['assert with an error', (m) => m(0, new RangeError('mine'))],
  ['assert.deepEqual of different', (m) => m.notDeepStrictEqual({ a: 1 }, { a: 2 })],
  ['assert.fail', (m) => m.fail('boom')],
  ['assert.match', (m) => m.match('abc', /x/)],
  ['assert.throws without a throw', (m) => m.throws(() => 1)],
  ['assert.ifError', (m) => m.ifError(new Error('e'))],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(assert as unknown as typeof nodeAssert))).toEqual(outcomeOf(() => call(nodeAssert)));
});
