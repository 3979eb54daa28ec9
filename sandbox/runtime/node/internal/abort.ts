import { createArgumentTypeError } from './node-error';

/** Node's `util.aborted`: resolves when the signal is aborted. */
export async function aborted(signal: AbortSignal, resource: object): Promise<void> {
  if (!(signal instanceof AbortSignal)) throw createArgumentTypeError('signal', 'an instance of AbortSignal', signal);
  if (typeof resource !== 'object' || resource === null) throw createArgumentTypeError('resource', 'of type object', resource); // prettier-ignore
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

export const transferableAbortController = (): AbortController => new AbortController();
export const transferableAbortSignal = (signal: AbortSignal): AbortSignal => signal;
