import { currentFrame, runInFrame, type Frame } from './context';

type Callback = (value: unknown) => unknown;
type Then = (resolve: Callback, reject: Callback) => unknown;
interface PromiseScope {
  Promise: PromiseConstructor;
  queueMicrotask: typeof queueMicrotask;
}

const { apply } = Reflect;

/**
 * Makes `then` call its callbacks with the stores that were current when it was called; `catch`, `finally`, `all`,
 * `race` and lowered `await` all go through it.
 */
export function patchPromise(scope: PromiseScope): void {
  const { Promise, queueMicrotask } = scope;
  const nativeThen = Reflect.get(Promise.prototype, 'then') as Then;
  const nativeResolve = Reflect.get(Promise, 'resolve') as Callback;
  const enqueue = queueMicrotask.bind(scope);

  function carry(callback: unknown, frame: Frame): Callback | undefined {
    if (typeof callback !== 'function') return undefined;
    return (value) => {
      const result: unknown = runInFrame(frame, callback as Callback, undefined, [value]);
      return frame === undefined ? result : adopt(result, frame);
    };
  }

  // The engine calls the `then` of a foreign thenable from a microtask of its own, which knows no frame.
  function adopt(value: unknown, frame: Frame): unknown {
    const then = foreignThen(value);
    if (then === undefined) return value;
    return new Promise((resolve, reject) => {
      enqueue(() => {
        try {
          runInFrame(frame, then, value, [resolve, reject]);
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  /** A `then` that cannot be read is the promise's failure, not its caller's. */
  function adoptSafely(value: unknown, frame: Frame): unknown {
    try {
      return adopt(value, frame);
    } catch (error) {
      return new Promise((_resolve, reject) => reject(error));
    }
  }

  function foreignThen(value: unknown): Then | undefined {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
    if (value instanceof Promise) return undefined;
    const { then } = value as { then?: unknown };
    return typeof then === 'function' ? (then as Then) : undefined;
  }

  define(Promise.prototype, 'then', function then(this: Promise<unknown>, onFulfilled: unknown, onRejected: unknown) {
    const frame = currentFrame();
    return apply(nativeThen, this, [carry(onFulfilled, frame), carry(onRejected, frame)]);
  });
  define(Promise, 'resolve', function resolve(this: PromiseConstructor, value: unknown) {
    const frame = currentFrame();
    return apply(nativeResolve, this, [this === Promise && frame !== undefined ? adoptSafely(value, frame) : value]);
  });
}

function define(target: object, name: string, value: (...args: never[]) => unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}
