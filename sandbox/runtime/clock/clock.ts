import { createDateClass } from './date-class';
import { createImmediates } from './immediate';
import { createTimers, type NativeTimers } from './timers';
import { setTimeout as waitFor, setImmediate as runSoon } from '../node/timers-promises';

/** The part of the global object that tells the time. */
export interface ClockScope {
  Date: DateConstructor;
  performance: { now(): number };
  MessageChannel: typeof MessageChannel;
  setTimeout: NativeTimers['setTimeout'];
  clearTimeout: NativeTimers['clearTimeout'];
}

export interface Clock {
  /**
   * Moves the clock forward. Timers that become due run in order, each at its own time and with the microtasks and
   * immediates it leads to done before the next; the others come closer. Calls queue up.
   */
  advance(milliseconds: number): Promise<void>;
  /** Has Date show an earlier time from now on; timers run as before. @returns its undo */
  setBack(milliseconds: number): () => void;
  /** Milliseconds since 1970 on this clock. */
  now(): number;
  /** Gives `scope` this clock: Date, performance.now, timers and immediates as in Node. */
  install(): void;
}

const promisify = Symbol.for('nodejs.util.promisify.custom');

/** A clock that runs as the browser's, but can be moved forward. It keeps the browser's functions of this moment. */
export function createClock(scope: ClockScope): Clock {
  const NativeDate = scope.Date;
  const nativeNow = NativeDate.now;
  const performance = scope.performance;
  const elapsed = performance.now.bind(performance);
  // A whole number, so that Date and performance.now keep in step.
  let offset = 0;
  let behind = 0;
  let queue = Promise.resolve();
  const immediates = createImmediates(scope.MessageChannel);
  const timers = createTimers({
    native: { setTimeout: scope.setTimeout.bind(scope), clearTimeout: scope.clearTimeout.bind(scope) },
    now: () => elapsed() + offset,
    moveTo: (time) => (offset = Math.max(offset, Math.ceil(time - elapsed()))),
    settle: immediates.settle,
  });
  const now = (): number => nativeNow() + offset - behind;

  function advance(milliseconds: number): Promise<void> {
    queue = queue.then(() => {
      const final = offset + Math.round(milliseconds);
      return timers.advance(milliseconds, () => (offset = Math.max(offset, final)));
    });
    return queue;
  }

  function setBack(milliseconds: number): () => void {
    behind += milliseconds;
    return () => (behind -= milliseconds);
  }

  function install(): void {
    define(performance, 'now', () => elapsed() + offset);
    define(scope, 'Date', createDateClass(NativeDate, now));
    for (const [name, timer] of Object.entries(timers.globals)) define(scope, name, timer);
    for (const [name, immediate] of Object.entries(immediates.globals)) define(scope, name, immediate);
    define(timers.globals.setTimeout, promisify, waitFor);
    define(immediates.globals.setImmediate, promisify, runSoon);
  }

  return { advance, setBack, now, install };
}

function define(owner: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(owner, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: typeof name === 'string',
  });
}
