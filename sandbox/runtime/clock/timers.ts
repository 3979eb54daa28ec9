import { createArgumentTypeError } from '../node/internal/node-error';
import { Timeout, type TimeoutOwner } from './timeout';

type Callback = (this: unknown, ...values: unknown[]) => void;

export interface NativeTimers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: never): void;
}

interface TimersOptions {
  native: NativeTimers;
  /** The clock's time, in milliseconds since whenever. */
  now(): number;
  /** Moves the clock forward to a time; never back. */
  moveTo(time: number): void;
  /** Resolves when what is under way has run. */
  settle(): Promise<void>;
}

interface Pending {
  timeout: Timeout;
  due: number;
  native: unknown;
}

const MAX_DELAY = 2 ** 31 - 1;
/** An interval of a millisecond would run 86 million times when the clock is moved by a day. */
const MAX_RUNS = 10_000;

/** Node's timers on a clock that can be moved: each has a timer of the browser, which moving the clock replaces. */
export function createTimers({ native, now, moveTo, settle }: TimersOptions) {
  const pending = new Map<Timeout, Pending>();
  const known = new Map<number, WeakRef<Timeout>>();
  const owner: TimeoutOwner = { start, stop };

  function start(timeout: Timeout): void {
    stopNative(timeout);
    arm({ timeout, due: now() + timeout._idleTimeout, native: undefined });
  }

  function stop(timeout: Timeout): void {
    stopNative(timeout);
    timeout._onTimeout = null;
  }

  function stopNative(timeout: Timeout): void {
    const entry = pending.get(timeout);
    if (entry) native.clearTimeout(entry.native as never);
    pending.delete(timeout);
    known.delete(+timeout);
  }

  function arm(entry: Pending): void {
    const { timeout, due } = entry;
    entry.native = native.setTimeout(() => run(entry), Math.max(0, due - now()));
    pending.set(timeout, entry);
    known.set(+timeout, new WeakRef(timeout));
  }

  function run({ timeout }: Pending): void {
    pending.delete(timeout);
    try {
      timeout._onTimeout?.();
    } finally {
      const goesOn = timeout._repeat !== null && timeout._onTimeout !== null && !pending.has(timeout);
      if (goesOn) start(timeout);
      else if (!pending.has(timeout)) known.delete(+timeout);
    }
  }

  function runInTurn(entry: Pending): void {
    native.clearTimeout(entry.native as never);
    try {
      run(entry);
    } catch (error) {
      // As if the browser had called it: uncaught, and nobody else's business.
      native.setTimeout(() => {
        throw error;
      }, 0);
    }
  }

  /** @param finish moves the clock by all of it */
  async function advance(milliseconds: number, finish: () => void): Promise<void> {
    const target = now() + milliseconds;
    for (let runs = 0; runs < MAX_RUNS; runs++) {
      const next = findNext(pending.values(), target);
      if (!next) break;
      moveTo(next.due);
      runInTurn(next);
      await settle();
    }
    finish();
    for (const entry of [...pending.values()]) {
      native.clearTimeout(entry.native as never);
      arm(entry);
    }
    await settle();
  }

  function create(callback: Callback, delay: unknown, values: unknown[], repeats: boolean): Timeout {
    if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
    const timeout: Timeout = new Timeout(owner, () => callback.apply(timeout, values), readDelay(delay), repeats);
    start(timeout);
    return timeout;
  }

  function clear(timer: unknown): void {
    const timeout = timer instanceof Timeout ? timer : known.get(Number(timer))?.deref();
    if (timeout) stop(timeout);
  }

  const globals = {
    setTimeout: (callback: Callback, delay?: unknown, ...values: unknown[]) => create(callback, delay, values, false),
    setInterval: (callback: Callback, delay?: unknown, ...values: unknown[]) => create(callback, delay, values, true),
    clearTimeout: clear,
    clearInterval: (timer: unknown) => clear(timer),
  };

  return { globals, advance };
}

/** The first that is due until `target`; of those due at once the one that was started first. */
function findNext(entries: Iterable<Pending>, target: number): Pending | undefined {
  let next: Pending | undefined;
  for (const entry of entries) if (entry.due <= target && (!next || entry.due < next.due)) next = entry;
  return next;
}

function readDelay(delay: unknown): number {
  const milliseconds = Number(delay);
  return milliseconds >= 1 && milliseconds <= MAX_DELAY ? Math.trunc(milliseconds) : 1;
}
