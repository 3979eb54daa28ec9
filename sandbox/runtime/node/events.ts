// By file name, because the bundler gives 'events' to this file.
import EventEmitter from 'events/events.js';
import { AsyncResource } from '../async-context/async-resource';
import { inspect } from 'node-inspect-extracted';
import { createArgumentTypeError, createNodeError, createRangeError } from './internal/node-error';

type Target = EventEmitter | EventTarget;
type Name = string | symbol;
interface WaitOptions {
  signal?: AbortSignal;
}

export const errorMonitor: unique symbol = Symbol('events.errorMonitor') as never;
export const captureRejectionSymbol: unique symbol = Symbol.for('nodejs.rejection') as never;
export const defaultMaxListeners = 10;

/** The next `name` event's values, or the `error` event's. */
export function once(emitter: Target, name: Name, { signal }: WaitOptions = {}): Promise<unknown[]> {
  if (signal?.aborted) return Promise.reject(createAbortError(signal));
  return new Promise((resolve, reject) => {
    const stop = [
      listen(emitter, name, (...values) => settle(() => resolve(values))),
      name === 'error' ? () => undefined : listenForError(emitter, (error) => settle(() => reject(error))),
      listenForAbort(signal, (error) => settle(() => reject(error))),
    ];
    function settle(answer: () => void): void {
      for (const undo of stop) undo();
      answer();
    }
  });
}

/** Every `name` event's values, until an `error` event, an abort or the reader's `break`. */
export async function* on(emitter: Target, name: Name, { signal }: WaitOptions = {}): AsyncGenerator<unknown[]> {
  const queue: unknown[][] = [];
  let failure: { error: unknown } | undefined;
  let wake: () => void = () => undefined;
  const fail = (error: unknown): void => {
    failure = { error };
    wake();
  };
  const stop = [
    listen(emitter, name, (...values) => {
      queue.push(values);
      wake();
    }),
    listenForError(emitter, fail),
    listenForAbort(signal, fail),
  ];
  try {
    for (;;) {
      for (let values = queue.shift(); values; values = queue.shift()) yield values;
      if (failure) throw failure.error;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    for (const undo of stop) undo();
  }
}

export function getEventListeners(emitter: Target, name: Name): unknown[] {
  return 'listeners' in emitter ? emitter.listeners(name) : [];
}

export function getMaxListeners(emitter: Target): number {
  return 'getMaxListeners' in emitter ? emitter.getMaxListeners() : defaultMaxListeners;
}

export function setMaxListeners(count = defaultMaxListeners, ...emitters: Target[]): void {
  if (emitters.length === 0) EventEmitter.defaultMaxListeners = count;
  for (const emitter of emitters) if ('setMaxListeners' in emitter) emitter.setMaxListeners(count);
}

export function listenerCount(emitter: EventEmitter, name: Name): number {
  return emitter.listenerCount(name);
}

export function addAbortListener(signal: AbortSignal, listener: (event?: Event) => void): Disposable {
  if (signal.aborted) queueMicrotask(() => listener());
  const undo = listenForAbort(signal, () => listener());
  return { [Symbol.dispose ?? Symbol.for('nodejs.dispose')]: undo };
}

/** Its listeners run with the stores that were current when it was made. */
export class EventEmitterAsyncResource extends EventEmitter {
  readonly asyncResource: AsyncResource;

  constructor(options: { name?: string; triggerAsyncId?: number } | string = {}) {
    super();
    const { name = new.target.name, ...rest } = typeof options === 'string' ? { name: options } : options;
    this.asyncResource = new AsyncResource(name, rest);
  }

  get asyncId(): number {
    return this.asyncResource.asyncId();
  }

  get triggerAsyncId(): number {
    return this.asyncResource.triggerAsyncId();
  }

  override emit(name: Name, ...values: unknown[]): boolean {
    return this.asyncResource.runInAsyncScope(super.emit.bind(this), undefined, name, ...values);
  }

  emitDestroy(): void {}
}

export { EventEmitter };

/** `require('events')` is the class itself, in Node as here. */
const members = {
  EventEmitter,
  EventEmitterAsyncResource,
  addAbortListener,
  captureRejectionSymbol,
  captureRejections: false,
  errorMonitor,
  getEventListeners,
  getMaxListeners,
  listenerCount,
  on,
  once,
  setMaxListeners,
  usingDomains: false,
};

export default Object.assign(EventEmitter, members);

const emit = EventEmitter.prototype.emit;
EventEmitter.prototype.emit = function emitWithMonitor(this: EventEmitter, name: Name, ...values: unknown[]) {
  if (name !== 'error') return emit.call(this, name, ...values);
  if (this.listenerCount(errorMonitor) > 0) emit.call(this, errorMonitor, ...values);
  if (this.listenerCount('error') === 0 && !(values[0] instanceof Error)) throw createUnhandledError(values[0]);
  return emit.call(this, name, ...values);
};

// The npm package says in words of its own what is wrong.
const { prototype } = EventEmitter as unknown as { prototype: Record<string, (...values: unknown[]) => unknown> };
for (const name of 'on addListener prependListener once prependOnceListener off removeListener'.split(' ')) {
  const method = prototype[name];
  prototype[name] = function (this: unknown, event: unknown, listener: unknown) {
    if (typeof listener !== 'function') throw createArgumentTypeError('listener', 'of type function', listener);
    return method?.call(this, event, listener);
  };
}
const limitListeners = prototype.setMaxListeners;
prototype.setMaxListeners = function (this: unknown, count: unknown) {
  if (typeof count !== 'number') throw createArgumentTypeError('setMaxListeners', 'of type number', count);
  if (!(count >= 0)) throw createRangeError('setMaxListeners', '>= 0', count);
  return limitListeners?.call(this, count);
};

function createUnhandledError(context: unknown): Error {
  const error = createNodeError(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${inspect(context)})`);
  return Object.assign(error, { context });
}

function listen(emitter: Target, name: Name, listener: (...values: unknown[]) => void): () => void {
  if (!('addEventListener' in emitter)) {
    emitter.on(name, listener);
    return () => emitter.removeListener(name, listener);
  }
  emitter.addEventListener(String(name), listener);
  return () => emitter.removeEventListener(String(name), listener);
}

function listenForError(emitter: Target, listener: (error: unknown) => void): () => void {
  return 'addEventListener' in emitter ? () => undefined : listen(emitter, 'error', listener);
}

function listenForAbort(signal: AbortSignal | undefined, listener: (error: unknown) => void): () => void {
  if (!signal) return () => undefined;
  const abort = (): void => listener(createAbortError(signal));
  signal.addEventListener('abort', abort, { once: true });
  return () => signal.removeEventListener('abort', abort);
}

function createAbortError(signal: AbortSignal): Error {
  const error = createNodeError(Error, 'ABORT_ERR', 'The operation was aborted');
  return Object.assign(error, { name: 'AbortError', cause: signal.reason as unknown });
}
