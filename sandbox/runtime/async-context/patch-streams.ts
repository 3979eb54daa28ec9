import { currentFrame, isEntered, runInFrame } from './context';

type Callback = (this: unknown, ...args: unknown[]) => unknown;
type StreamName = 'ReadableStream' | 'WritableStream' | 'TransformStream';

const CALLBACKS = {
  ReadableStream: ['start', 'pull', 'cancel', 'type', 'autoAllocateChunkSize'],
  WritableStream: ['start', 'write', 'close', 'abort', 'type'],
  TransformStream: ['start', 'transform', 'flush', 'cancel', 'readableType', 'writableType'],
} as const satisfies Record<StreamName, readonly string[]>;

/**
 * Makes the callbacks of streams see the stores they see in Node: those of whoever reads or writes where that calls
 * them, else (after `start`, or when a promise they returned is done) those of the call before, at first the
 * constructor's.
 */
export function patchStreams(scope: typeof globalThis): void {
  for (const name of Object.keys(CALLBACKS) as StreamName[]) patchStream(scope, name);
}

function patchStream(scope: typeof globalThis, name: StreamName): void {
  const Native = scope[name] as new (...args: unknown[]) => object;
  const Patched = new Proxy(Native, {
    construct(target, [source, ...strategies]: unknown[], newTarget) {
      return Reflect.construct(target, [carryAll(source, CALLBACKS[name]), ...strategies], newTarget) as object;
    },
  });
  const descriptor = { value: Patched, writable: true, enumerable: false, configurable: true };
  Object.defineProperty(Native.prototype, 'constructor', descriptor);
  Object.defineProperty(scope, name, descriptor);
}

function carryAll(source: unknown, names: readonly string[]): unknown {
  if (typeof source !== 'object' || source === null) return source;
  let last = currentFrame();
  const carry = (callback: Callback): Callback =>
    function (...args) {
      if (isEntered()) last = currentFrame();
      return runInFrame(last, callback, source, args);
    };
  const members: Record<string, unknown> = {};
  for (const name of names) {
    const member: unknown = Reflect.get(source, name);
    if (member !== undefined) members[name] = typeof member === 'function' ? carry(member as Callback) : member;
  }
  return members;
}
