/**
 * Names that Node.js 20 has on its global object, besides the language's own. What else a browser's worker has
 * (`XMLHttpRequest`, `WebSocket`, `indexedDB`, `caches`, `Worker`, `importScripts`, `postMessage`, `location` …) a server
 * has not: libraries that look for it would take the server for a browser, and a stranger's code has no use for it.
 */
const KEPT = new Set(
  `AbortController AbortSignal AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Blob Boolean
  BroadcastChannel Buffer ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy Crypto CryptoKey CustomEvent DOMException DataView
  Date DecompressionStream Error EvalError Event EventTarget File FinalizationRegistry Float32Array Float64Array FormData
  Function Headers Infinity Int16Array Int32Array Int8Array Intl JSON Map Math MessageChannel MessageEvent MessagePort NaN
  Number Object Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver
  PerformanceObserverEntryList PerformanceResourceTiming Promise Proxy RangeError ReadableByteStreamController
  ReadableStream ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableStreamDefaultController
  ReadableStreamDefaultReader ReferenceError Reflect RegExp Request Response Set SharedArrayBuffer String SubtleCrypto
  Symbol SyntaxError TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream
  TransformStreamDefaultController TypeError URIError URL URLSearchParams Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly WritableStream WritableStreamDefaultController
  WritableStreamDefaultWriter atob btoa clearImmediate clearInterval clearTimeout console constructor crypto decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape eval fetch global globalThis isFinite isNaN parseFloat parseInt
  performance process queueMicrotask setImmediate setInterval setTimeout structuredClone undefined unescape`.split(
    /\s+/,
  ),
);

/**
 * Takes from the global object what it had as a browser's worker. To be called when the server's own code is loaded, with
 * `native`, the names that were there before it.
 */
export function removeBrowserGlobals(scope: object, native: readonly PropertyKey[]): void {
  for (const name of native) {
    if (typeof name === 'string' && !KEPT.has(name)) remove(scope, name);
  }
  // The browser's own stands behind the server's.
  for (const owner of prototypesOf(scope)) Reflect.deleteProperty(owner, 'fetch');
  asNode(scope);
}

/** Node's global object has these itself, and says that it is one. */
function asNode(scope: object): void {
  for (const name of ['crypto', 'performance']) {
    if (Object.hasOwn(scope, name)) continue;
    const value: unknown = Reflect.get(scope, name);
    Object.defineProperty(scope, name, { get: () => value, enumerable: name === 'performance', configurable: true });
  }
  defineSharedArrayBuffer(scope);
  // a worker is an event target, a server is none
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    Object.defineProperty(scope, name, { value: undefined, writable: true, configurable: true });
  Object.defineProperty(scope, Symbol.toStringTag, { value: 'global', configurable: true });
}

/** @returns the names on the global object and on the prototypes that only it has */
export function globalNames(scope: object): PropertyKey[] {
  return [scope, ...prototypesOf(scope)].flatMap((owner) => Reflect.ownKeys(owner));
}

function prototypesOf(scope: object): object[] {
  const prototypes: object[] = [];
  let owner: object | null = Object.getPrototypeOf(scope) as object | null;
  while (owner && owner !== EventTarget.prototype && owner !== Object.prototype) {
    prototypes.push(owner);
    owner = Object.getPrototypeOf(owner) as object | null;
  }
  return prototypes;
}

function remove(scope: object, name: string): void {
  for (const owner of [scope, ...prototypesOf(scope)]) {
    // What cannot be deleted, such as a constant, is hidden where that can be done.
    if (Object.hasOwn(owner, name) && !Reflect.deleteProperty(owner, name)) Reflect.set(owner, name, undefined);
  }
}

/** Browsers hide the class where a page is not isolated; memory made for WebAssembly has it. */
function defineSharedArrayBuffer(scope: object): void {
  if ('SharedArrayBuffer' in scope) return;
  Object.defineProperty(scope, 'SharedArrayBuffer', {
    configurable: true,
    get(): unknown {
      const { buffer } = new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
      Object.defineProperty(scope, 'SharedArrayBuffer', {
        value: buffer.constructor,
        writable: true,
        configurable: true,
      });
      return buffer.constructor;
    },
  });
}
