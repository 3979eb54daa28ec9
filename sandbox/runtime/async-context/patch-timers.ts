import { bindToFrame } from './context';

type Schedule = (callback: unknown, ...rest: unknown[]) => unknown;
type TimerScope = Record<string, unknown> & { process?: { nextTick?: unknown } };

/** Makes timers, microtasks and ticks run with the stores that were current when they were asked for. */
export function patchTimers(scope: TimerScope): void {
  if (scope.setImmediate === undefined) defineImmediate(scope);
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']) carry(scope, name);
  if (typeof scope.process?.nextTick === 'function') carry(scope.process, 'nextTick');
}

function carry(owner: object, name: string): void {
  const native = Reflect.get(owner, name) as Schedule;
  // A method of that name keeps `name` and has no `prototype`, as the platform's own functions.
  const { [name]: patched } = {
    [name](this: unknown, callback: unknown, ...rest: unknown[]): unknown {
      return Reflect.apply(native, this ?? owner, [bindToFrame(callback), ...rest]);
    },
  };
  const properties = Object.getOwnPropertyDescriptors(native);
  for (const key of Reflect.ownKeys(properties)) {
    if (key === 'prototype' || typeof patched !== 'function') continue;
    const descriptor = Reflect.getOwnPropertyDescriptor(native, key);
    if (descriptor) Object.defineProperty(patched, key, descriptor);
  }
  Object.defineProperty(owner, name, { value: patched, writable: true, enumerable: true, configurable: true });
}

function defineImmediate(scope: TimerScope): void {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage.bind(port2);
  const waiting = new Map<number, () => void>();
  let last = 0;
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    const callback = waiting.get(data);
    waiting.delete(data);
    callback?.();
  };
  scope.setImmediate = (callback: (...args: unknown[]) => void, ...args: unknown[]): number => {
    waiting.set(++last, () => callback(...args));
    post(last);
    return last;
  };
  scope.clearImmediate = (handle: number): void => {
    waiting.delete(handle);
  };
}
