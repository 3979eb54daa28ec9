import { setImmediate as runSoon } from './internal/immediate';

interface TimerOptions {
  signal?: AbortSignal;
  ref?: boolean;
}

export function setTimeout<T>(milliseconds?: number, value?: T, options: TimerOptions = {}): Promise<T> {
  return wait(options.signal, value as T, (done) => {
    const timer = globalThis.setTimeout(done, milliseconds);
    return () => clearTimeout(timer);
  });
}

export function setImmediate<T>(value?: T, options: TimerOptions = {}): Promise<T> {
  return wait(options.signal, value as T, (done) => {
    runSoon(done);
    return () => undefined;
  });
}

export async function* setInterval<T>(milliseconds?: number, value?: T, options: TimerOptions = {}): AsyncGenerator<T> {
  for (;;) yield await setTimeout(milliseconds, value as T, options);
}

export const scheduler = {
  wait: (milliseconds: number, options?: TimerOptions) => setTimeout<undefined>(milliseconds, undefined, options),
  yield: () => setImmediate<undefined>(),
};

export default { setTimeout, setImmediate, setInterval, scheduler };

/** @param start answers with its undo */
function wait<T>(signal: AbortSignal | undefined, value: T, start: (done: () => void) => () => void): Promise<T> {
  if (signal?.aborted) return Promise.reject(createAbortError(signal));
  return new Promise((resolve, reject) => {
    const stop = start(() => {
      signal?.removeEventListener('abort', abort);
      resolve(value);
    });
    function abort(): void {
      stop();
      reject(createAbortError(signal));
    }
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function createAbortError(signal: AbortSignal | undefined): Error {
  const error = new Error('The operation was aborted', { cause: signal?.reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}
