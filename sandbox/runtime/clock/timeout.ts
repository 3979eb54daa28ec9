/** What a Timeout does by means of the timers that made it. */
export interface TimeoutOwner {
  start(timeout: Timeout): void;
  stop(timeout: Timeout): void;
}

let lastId = 0;

/** What `setTimeout` and `setInterval` return in Node. */
export class Timeout {
  readonly #id = ++lastId;
  readonly #owner: TimeoutOwner;
  #ref = true;
  readonly _idleTimeout: number;
  readonly _repeat: number | null;
  _onTimeout: ((...values: unknown[]) => void) | null;

  constructor(owner: TimeoutOwner, callback: (...values: unknown[]) => void, milliseconds: number, repeats: boolean) {
    this.#owner = owner;
    this._onTimeout = callback;
    this._idleTimeout = milliseconds;
    this._repeat = repeats ? milliseconds : null;
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

  /** Starts its time anew, also after it ran. */
  refresh(): this {
    if (this._onTimeout) this.#owner.start(this);
    return this;
  }

  close(): this {
    this.#owner.stop(this);
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.#id;
  }
}

if (Symbol.dispose) {
  Object.defineProperty(Timeout.prototype, Symbol.dispose, {
    value(this: Timeout) {
      this.close();
    },
    configurable: true,
    writable: true,
  });
}
