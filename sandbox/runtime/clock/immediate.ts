import { createArgumentTypeError } from '../node/internal/node-error';

type Callback = (...values: unknown[]) => void;

/** What `setImmediate` returns in Node. */
export class Immediate {
  _onImmediate: (() => void) | null;
  #ref = true;

  constructor(run: () => void) {
    this._onImmediate = run;
  }

  ref(): this {
    this.#ref = true;
    return this;
  }

  unref(): this {
    this.#ref = false;
    return this;
  }

  hasRef(): boolean {
    return this.#ref;
  }
}

/** `setImmediate` over a message channel, and a way to wait until all that is under way has run. */
export function createImmediates(Channel: typeof MessageChannel) {
  const { port1, port2 } = new Channel();
  // Bound now: code may replace it on the prototype.
  const post = port2.postMessage.bind(port2);
  const waiting: Immediate[] = [];
  port1.onmessage = () => {
    const immediate = waiting.shift();
    const run = immediate?._onImmediate;
    if (immediate) immediate._onImmediate = null;
    run?.();
  };
  // In Node, where the tests run, a listening port keeps the process alive.
  (port1 as { unref?: () => void }).unref?.();

  function schedule(run: () => void): Immediate {
    const immediate = new Immediate(run);
    waiting.push(immediate);
    post(null);
    return immediate;
  }

  function setImmediate(callback: Callback, ...values: unknown[]): Immediate {
    if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
    return schedule(() => callback(...values));
  }

  function clearImmediate(immediate: unknown): void {
    if (immediate instanceof Immediate) immediate._onImmediate = null;
  }

  /** Resolves in a later turn, after the microtasks and immediates there are now. */
  function settle(): Promise<void> {
    return new Promise((resolve) => schedule(resolve));
  }

  return { globals: { setImmediate, clearImmediate }, settle };
}
