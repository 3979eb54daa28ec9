/** Properties of the language's own objects, by the path to the object. */
type Names = Readonly<Record<string, string>>;

/**
 * What engines have by now and that of Node.js 20 has not: code that uses it would run here and fail on a server. The test
 * compares with the Node.js that runs it.
 */
const NEWER: Names = {
  Array: 'fromAsync',
  'ArrayBuffer.prototype': 'transfer transferToFixedLength detached',
  Atomics: 'pause',
  'Blob.prototype': 'textStream',
  'DataView.prototype': 'getFloat16 setFloat16',
  'Date.prototype': 'toTemporalInstant',
  Error: 'isError',
  'EventTarget.prototype': 'when',
  Intl: 'DurationFormat v8BreakIterator',
  JSON: 'rawJSON isRawJSON',
  Map: 'groupBy',
  'Map.prototype': 'getOrInsert getOrInsertComputed',
  Math: 'f16round sumPrecise',
  Object: 'groupBy',
  Promise: 'withResolvers try',
  RegExp: 'escape',
  'Set.prototype': 'difference intersection isSubsetOf isSupersetOf isDisjointFrom symmetricDifference union',
  Uint8Array: 'fromBase64 fromHex',
  'Uint8Array.prototype': 'toBase64 setFromBase64 toHex setFromHex',
  'WeakMap.prototype': 'getOrInsert getOrInsertComputed',
  WebAssembly: 'JSTag Suspending promising SuspendError',
};

/**
 * Takes it away. To be called before any package's code looks whether it is there.
 * @param scope a global object
 */
export function removeNewerBuiltins(scope: typeof globalThis): void {
  for (const [path, names] of Object.entries(NEWER)) {
    const owner = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), scope);
    for (const name of names.split(' ')) Reflect.deleteProperty(owner as object, name);
  }
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf(new scope.Array().values())) as object;
  for (const name of Reflect.ownKeys(iterators)) if (name !== Symbol.iterator) Reflect.deleteProperty(iterators, name);
}
