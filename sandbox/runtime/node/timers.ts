import timersPromises from './timers-promises';
import { withMissing } from './internal/missing';

type Callback = (...values: unknown[]) => void;
type ImmediateScope = {
  setImmediate?: (callback: Callback, ...values: unknown[]) => unknown;
  clearImmediate?: (immediate: unknown) => void;
};

// Looked up at each call: the clock and the async context replace the global timers.
export const setTimeout = (callback: Callback, milliseconds?: number, ...values: unknown[]) =>
  globalThis.setTimeout(callback, milliseconds, ...values);
export const setInterval = (callback: Callback, milliseconds?: number, ...values: unknown[]) =>
  globalThis.setInterval(callback, milliseconds, ...values);
export const clearTimeout = (timer?: number) => globalThis.clearTimeout(timer);
export const clearInterval = (timer?: number) => globalThis.clearInterval(timer);

export function setImmediate(callback: Callback, ...values: unknown[]): unknown {
  const scope = globalThis as ImmediateScope;
  return scope.setImmediate ? scope.setImmediate(callback, ...values) : globalThis.setTimeout(callback, 0, ...values);
}

export function clearImmediate(immediate: unknown): void {
  const scope = globalThis as ImmediateScope;
  if (scope.clearImmediate) scope.clearImmediate(immediate);
  else globalThis.clearTimeout(immediate as number);
}

const timers = {
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  clearImmediate,
  promises: timersPromises,
};

export default withMissing('timers', timers, 'active enroll unenroll _unrefActive');
