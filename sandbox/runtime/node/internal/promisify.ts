import { createArgumentTypeError, createNodeError } from './node-error';
import { setImmediate, setTimeout as waitFor } from '../timers-promises';

type AnyFunction = (this: unknown, ...values: never[]) => unknown;
type Loose = (this: unknown, ...values: unknown[]) => unknown;

const custom: unique symbol = Symbol.for('nodejs.util.promisify.custom') as never;

/** `util.promisify`. */
export function promisify(original: AnyFunction): (...values: unknown[]) => Promise<unknown> {
  if (typeof original !== 'function') throw createArgumentTypeError('original', 'of type function', original);
  const own = findCustom(original);
  if (own) return Object.defineProperty(own, custom, { value: own, configurable: true }) as never;
  const call = original as unknown as Loose;
  function promisified(this: unknown, ...values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      call.call(this, ...values, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value)));
    });
  }
  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original) as object);
  Object.defineProperty(promisified, custom, { value: promisified, configurable: true });
  return Object.defineProperties(promisified, withoutName(Object.getOwnPropertyDescriptors(original)));
}

promisify.custom = custom;

/** `util.callbackify`. */
export function callbackify(original: (...values: unknown[]) => Promise<unknown>): Loose {
  if (typeof original !== 'function') throw createArgumentTypeError('original', 'of type function', original);
  return function callbackified(this: unknown, ...values: unknown[]) {
    const callback = values.pop() as (error: unknown, value?: unknown) => void;
    if (typeof callback !== 'function') throw createArgumentTypeError('last argument', 'of type function', callback);
    original.apply(this, values).then(
      (value) => queueMicrotask(() => callback(null, value)),
      (reason: unknown) => queueMicrotask(() => callback(reason ? reason : createFalsyError(reason))),
    );
  };
}

/** The timers are known by name, because whoever wraps the global ones may drop their promise form. */
function findCustom(original: AnyFunction): unknown {
  const timers: [unknown, unknown][] = [
    [globalThis.setTimeout, waitFor],
    [(globalThis as { setImmediate?: unknown }).setImmediate, setImmediate],
  ];
  const own = (original as { [custom]?: unknown })[custom];
  return own ?? timers.find(([timer]) => timer === original)?.[1];
}

function withoutName(descriptors: PropertyDescriptorMap): PropertyDescriptorMap {
  const { prototype: _prototype, ...rest } = descriptors;
  return rest;
}

function createFalsyError(reason: unknown): Error {
  const error = createNodeError(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
  return Object.assign(error, { reason });
}
