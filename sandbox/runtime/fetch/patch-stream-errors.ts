import { createNodeError } from '../node/internal/node-error';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Gives the platform's streams the error texts of Node's, which handlers and Next.js print. */
export function patchStreamErrors(scope: typeof globalThis): void {
  const { ReadableStream, ReadableStreamDefaultController, ReadableByteStreamController, WritableStream } = scope;
  for (const name of ['getReader', 'tee', 'values', 'pipeThrough']) {
    const subject = name === 'pipeThrough' ? 'The ReadableStream' : 'ReadableStream';
    replace(ReadableStream.prototype, name, (native) => throwIfLocked(native, subject));
  }
  replace(ReadableStream.prototype, 'cancel', (native) => rejectIfLocked(native, 'ReadableStream'));
  replace(ReadableStream.prototype, 'pipeTo', (native) => rejectIfLocked(native, 'The ReadableStream'));
  replace(WritableStream.prototype, 'getWriter', (native) => throwIfLocked(native, 'WritableStream'));
  for (const name of ['enqueue', 'close']) {
    replace(ReadableStreamDefaultController.prototype, name, (native) =>
      retext(native, 'Controller is already closed'),
    );
  }
  if (Reflect.has(scope, 'ReadableByteStreamController')) {
    replace(ReadableByteStreamController.prototype, 'close', (native) =>
      retext(native, 'ReadableStream is already closed'),
    );
  }
}

function replace(target: object, name: string, wrap: (native: Method) => Method): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, name);
  if (typeof descriptor?.value !== 'function') return;
  const value = wrap(descriptor.value as Method);
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(target, name, { ...descriptor, value });
}

function throwIfLocked(native: Method, subject: string): Method {
  return function (...args) {
    if ((this as ReadableStream).locked) throw invalidState(`${subject} is locked`);
    return Reflect.apply(native, this, args);
  };
}

function rejectIfLocked(native: Method, subject: string): Method {
  return function (...args) {
    if ((this as ReadableStream).locked) return Promise.reject(invalidState(`${subject} is locked`));
    return Reflect.apply(native, this, args);
  };
}

function retext(native: Method, text: string): Method {
  return function (...args) {
    try {
      return Reflect.apply(native, this, args);
    } catch (error) {
      throw error instanceof TypeError ? invalidState(text) : error;
    }
  };
}

function invalidState(text: string): Error {
  return createNodeError(TypeError, 'ERR_INVALID_STATE', `Invalid state: ${text}`);
}
