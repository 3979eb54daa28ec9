import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClock, type Clock, type ClockScope } from './clock';

type Scope = ClockScope & Pick<typeof globalThis, 'setTimeout' | 'setInterval' | 'setImmediate' | 'clearInterval'>;

let scope: Scope;
let clock: Clock;
const order: string[] = [];
const DAY = 86_400_000;

beforeEach(() => {
  order.length = 0;
  scope = createContext({
    performance: { now: () => performance.now() },
    setTimeout,
    clearTimeout,
    MessageChannel,
  }) as Scope;
  scope.Date = runInContext('Date', scope) as DateConstructor;
  clock = createClock(scope);
  clock.install();
});

afterEach(() => clock.advance(2 * DAY));

test('Date and performance.now move by what the clock is advanced by', async () => {
  const [date, elapsed] = [Date.now(), performance.now()];
  await clock.advance(DAY);
  expect(scope.Date.now() - date).toBeGreaterThanOrEqual(DAY);
  expect(scope.Date.now() - date).toBeLessThan(DAY + 1000);
  expect(new scope.Date().getTime() - date).toBeGreaterThanOrEqual(DAY);
  expect(scope.performance.now() - elapsed).toBeGreaterThanOrEqual(DAY);
});

test('Date shows an earlier time while the clock is set back, and timers run all the same', async () => {
  const date = Date.now();
  const setForward = clock.setBack(DAY);
  scope.setTimeout(() => order.push('due'), 10);
  await clock.advance(20);
  expect([order, scope.Date.now() - date < -DAY + 1000]).toEqual([['due'], true]);
  setForward();
  expect(scope.Date.now()).toBeGreaterThanOrEqual(date);
});

test('Date stays Date: call, parts, parse, UTC, instanceof, subclass', () => {
  const { Date: ClockDate } = scope;
  class Day extends ClockDate {
    midnight(): number {
      return this.setUTCHours(0, 0, 0, 0);
    }
  }
  expect(ClockDate()).toBe(new ClockDate().toString());
  expect(new ClockDate(2020, 1, 2).getMonth()).toBe(1);
  expect(new ClockDate('2020-01-01T00:00:00Z').getTime()).toBe(ClockDate.UTC(2020, 0, 1));
  expect(ClockDate.parse('2020-01-01')).toBe(1_577_836_800_000);
  expect(new ClockDate()).toBeInstanceOf(ClockDate);
  expect(new Day(5).midnight()).toBe(0);
  expect(new Day()).toBeInstanceOf(ClockDate);
  expect([ClockDate.name, ClockDate.length, new ClockDate().constructor]).toEqual(['Date', 7, ClockDate]);
});

test('due timers run in order of their times, with microtasks in between', async () => {
  const started = scope.Date.now();
  scope.setTimeout(() => order.push(`late ${Math.round((scope.Date.now() - started) / 1000)}`), 60_000);
  scope.setTimeout(() => {
    order.push(`early ${Math.round((scope.Date.now() - started) / 1000)}`);
    void Promise.resolve().then(() => order.push('microtask'));
    scope.setTimeout(() => order.push('nested'), 10_000);
  }, 30_000);
  await clock.advance(DAY);
  expect(order).toEqual(['early 30', 'microtask', 'nested', 'late 60']);
});

test('timers that are not due come closer', async () => {
  scope.setTimeout(() => order.push('done'), 60_020);
  await clock.advance(60_000);
  expect(order).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(order).toEqual(['done']);
});

test('intervals run once for each of their times', async () => {
  const interval = scope.setInterval(() => order.push('tick'), 1000);
  await clock.advance(3500);
  scope.clearInterval(interval);
  await clock.advance(5000);
  expect(order).toEqual(['tick', 'tick', 'tick']);
});

test('an interval of a millisecond does not hold up a day', async () => {
  const interval = scope.setInterval(() => order.push('tick'), 1);
  await clock.advance(DAY);
  scope.clearInterval(interval);
  expect(order.length).toBeLessThan(20_000);
});

test('a timer is what Node returns', async () => {
  const timer = scope.setTimeout((value: string) => order.push(value), 1000, 'value');
  expect([timer.hasRef(), timer.unref().hasRef(), timer.ref() === timer]).toEqual([true, false, true]);
  expect(typeof +timer).toBe('number');
  expect(timer.constructor.name).toBe('Timeout');
  await clock.advance(900);
  timer.refresh();
  await clock.advance(900);
  expect(order).toEqual([]);
  await clock.advance(200);
  expect(order).toEqual(['value']);
});

test('clearTimeout takes a timer, its number, its number as text, and nothing', async () => {
  const timers = [1, 2, 3].map(() => scope.setTimeout(() => order.push('ran'), 10));
  scope.clearTimeout(timers[0] as never);
  scope.clearTimeout(+timers[1]! as never);
  scope.clearTimeout(`${+timers[2]!}` as never);
  scope.clearTimeout(undefined as never);
  await clock.advance(100);
  expect(order).toEqual([]);
});

test('timers fire by themselves, the immediate first', async () => {
  scope.setTimeout(() => order.push('timeout'), 5);
  scope.setImmediate(() => order.push('immediate'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(order).toEqual(['immediate', 'timeout']);
});

test('a callback that is no function is refused in the words of Node', () => {
  const message = 'The "callback" argument must be of type function. Received undefined';
  expect(() => scope.setTimeout(undefined as never)).toThrow(message);
});

test('user code that replaces the globals does not stop the clock', async () => {
  scope.setTimeout(() => order.push('ran'), 1000);
  Object.assign(scope, { Date: null, setTimeout: null, clearTimeout: null });
  await clock.advance(1000);
  expect(order).toEqual(['ran']);
});
