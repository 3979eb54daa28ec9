import { clearImmediate, setImmediate } from './internal/immediate';
import { withMissing } from './internal/missing';
import timersPromises from './timers-promises';

export { clearImmediate, setImmediate };

type Callback = (...values: unknown[]) => void;

// Looked up at each call: the clock and the async context replace the global timers.
export const setTimeout = (callback: Callback, milliseconds?: number, ...values: unknown[]) =>
  globalThis.setTimeout(callback, milliseconds, ...values);
export const setInterval = (callback: Callback, milliseconds?: number, ...values: unknown[]) =>
  globalThis.setInterval(callback, milliseconds, ...values);
export const clearTimeout = (timer?: number) => globalThis.clearTimeout(timer);
export const clearInterval = (timer?: number) => globalThis.clearInterval(timer);

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
