import { Body } from './body';
import { defineReadableStreamFrom } from './define-readable-stream-from';
import { Headers } from './headers';
import { installUrl } from './install-url';
import { allowByteStreams } from './allow-byte-streams';
import { patchStreamErrors } from './patch-stream-errors';
import { Request } from './request';
import { Response } from './response';

/**
 * Puts `Headers`, `Request` and `Response` of a server on the global object, and gives its streams and URLs what Node's have.
 * `fetch` stays as it is.
 */
export function installFetch(scope: typeof globalThis): void {
  if (scope.ReadableStream) {
    defineReadableStreamFrom(scope);
    allowByteStreams(scope);
    patchStreamErrors(scope);
  }
  installUrl(scope);
  exposeMembers(Body.prototype);
  install(scope, 'Headers', Headers);
  install(scope, 'Request', Request);
  install(scope, 'Response', Response);
}

type Interface = (abstract new (...args: never[]) => object) & { prototype: object };

function install(scope: object, name: string, value: Interface): void {
  exposeMembers(value);
  exposeMembers(value.prototype);
  Object.defineProperty(value.prototype, Symbol.toStringTag, { value: name, configurable: true });
  // A bundler may have renamed the class.
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(scope, name, { value, writable: true, enumerable: false, configurable: true });
}

/** Interfaces of the platform have enumerable members, unlike classes. */
function exposeMembers(target: object): void {
  for (const name of Object.getOwnPropertyNames(target)) {
    if (['constructor', 'prototype', 'length', 'name'].includes(name)) continue;
    Object.defineProperty(target, name, { enumerable: true });
  }
}
