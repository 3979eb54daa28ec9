import { currentFrame, isEntered, runInFrame, type Frame } from './context';

type Listener = (this: unknown, event: Event) => unknown;

interface Accessor {
  get: (this: unknown) => unknown;
  set: (this: unknown, value: unknown) => void;
}

const frames = new WeakMap<object, Frame>();
const wrappers = new WeakMap<object, Listener>();

/** Makes the listeners of a `MessageChannel`'s ports see the stores of whoever made the channel, as in Node. */
export function patchMessagePort(scope: typeof globalThis): void {
  patchConstructor(scope);
  const { prototype } = scope.MessagePort;
  for (const name of ['addEventListener', 'removeEventListener']) {
    const native = Reflect.get(scope.EventTarget.prototype, name) as (...args: unknown[]) => unknown;
    method(prototype, name, function (this: unknown, type: unknown, listener: unknown, options: unknown) {
      return Reflect.apply(native, this, [type, wrap(listener), options]);
    });
  }
  for (const name of ['onmessage', 'onmessageerror']) patchHandler(prototype, name);
}

function patchConstructor(scope: typeof globalThis): void {
  const MessageChannel = new Proxy(scope.MessageChannel, {
    construct(target, args, newTarget) {
      const channel = Reflect.construct(target, args, newTarget) as MessageChannel;
      for (const port of [channel.port1, channel.port2]) frames.set(port, currentFrame());
      return channel;
    },
  });
  Object.defineProperty(scope, 'MessageChannel', { value: MessageChannel, writable: true, configurable: true });
}

function patchHandler(prototype: object, name: string): void {
  const native = Object.getOwnPropertyDescriptor(prototype, name) as Accessor | undefined;
  if (!native) return;
  const handlers = new WeakMap<object, unknown>();
  Object.defineProperty(prototype, name, {
    ...native,
    get(this: object): unknown {
      return Reflect.apply(native.get, this, []) === null ? null : handlers.get(this);
    },
    set(this: object, handler: unknown) {
      handlers.set(this, handler);
      Reflect.apply(native.set, this, [wrap(handler)]);
    },
  });
}

function wrap(listener: unknown): unknown {
  if ((typeof listener !== 'function' && typeof listener !== 'object') || listener === null) return listener;
  const known = wrappers.get(listener);
  if (known) return known;
  const wrapper: Listener = function (event) {
    const frame = isEntered() ? currentFrame() : frames.get(this as object);
    const [callback, receiver] = calleeOf(listener, this);
    return runInFrame(frame, callback, receiver, [event]);
  };
  wrappers.set(listener, wrapper);
  return wrapper;
}

function calleeOf(listener: object, receiver: unknown): [Listener, unknown] {
  if (typeof listener === 'function') return [listener as Listener, receiver];
  return [(listener as { handleEvent: Listener }).handleEvent, listener];
}

function method(target: object, name: string, value: (...args: never[]) => unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
