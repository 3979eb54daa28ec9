import { bindToFrame, currentFrame, enterFrame, runInFrame } from './context';

/** `AsyncLocalStorage` of `node:async_hooks`, as Node 20 has it. */
export class AsyncLocalStorage<Store = unknown> {
  #enabled = false;

  /** Ties `fn` to the stores that are current now. */
  static bind<Fn extends (...args: never[]) => unknown>(fn: Fn): Fn {
    assertFunction(fn, 'fn');
    return bindToFrame(fn);
  }

  /** Answers with a function that calls its first argument with the stores that are current now. */
  static snapshot(): <Args extends unknown[], Result>(fn: (...args: Args) => Result, ...args: Args) => Result {
    return bindToFrame((fn, ...args) => fn(...args));
  }

  getStore(): Store | undefined {
    return this.#enabled ? (currentFrame()?.get(this) as Store | undefined) : undefined;
  }

  run<Args extends unknown[], Result>(store: Store, callback: (...args: Args) => Result, ...args: Args): Result {
    if (Object.is(store, this.getStore())) return Reflect.apply(callback, null, args);
    this.#enabled = true;
    return runInFrame(this.#frameWith(store), callback, null, args);
  }

  exit<Args extends unknown[], Result>(callback: (...args: Args) => Result, ...args: Args): Result {
    return runInFrame(this.#frameWith(undefined), callback, null, args);
  }

  enterWith(store: Store): void {
    this.#enabled = true;
    enterFrame(this.#frameWith(store));
  }

  disable(): void {
    this.#enabled = false;
  }

  #frameWith(store: Store | undefined): ReadonlyMap<object, unknown> {
    return new Map(currentFrame()).set(this, store);
  }
}

function assertFunction(value: unknown, name: string): void {
  if (typeof value === 'function') return;
  const error = new TypeError(`The "${name}" argument must be of type function. Received ${describe(value)}`);
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  return `type ${typeof value} (${typeof value === 'string' ? `'${value}'` : (value as number).toString()})`;
}
