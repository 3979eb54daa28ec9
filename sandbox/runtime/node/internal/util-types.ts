import { findProxyDetails } from './known-proxy';

type Check = (value: unknown) => boolean;

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
const getTag = slot(typedArray, Symbol.toStringTag);

/** `util.types`, as far as it can be told without the engine's help: by internal slots, never by `toString`. */
export const types = {
  isAnyArrayBuffer: (value: unknown): boolean => types.isArrayBuffer(value) || types.isSharedArrayBuffer(value),
  isArgumentsObject: (value: unknown): boolean =>
    isTagged(value, 'Arguments') && Object.hasOwn(value as object, 'callee'),
  isArrayBuffer: hasSlot(() => slot(ArrayBuffer.prototype, 'byteLength')),
  isArrayBufferView: (value: unknown): boolean => ArrayBuffer.isView(value),
  isAsyncFunction: (value: unknown): boolean => isFunctionTagged(value, 'AsyncFunction', 'AsyncGeneratorFunction'),
  isBigInt64Array: isTypedArray('BigInt64Array'),
  isBigUint64Array: isTypedArray('BigUint64Array'),
  isBigIntObject: isBoxed(() => BigInt.prototype.valueOf),
  isBooleanObject: isBoxed(() => Boolean.prototype.valueOf),
  isBoxedPrimitive: (value: unknown): boolean =>
    types.isNumberObject(value) ||
    types.isStringObject(value) ||
    types.isBooleanObject(value) ||
    types.isBigIntObject(value) ||
    types.isSymbolObject(value),
  isCryptoKey: (value: unknown): boolean => typeof CryptoKey === 'function' && value instanceof CryptoKey,
  isDataView: (value: unknown): boolean => ArrayBuffer.isView(value) && getTag.call(value) === undefined,
  isDate: hasSlot(() => Date.prototype.getTime),
  isExternal: () => false,
  isFloat32Array: isTypedArray('Float32Array'),
  isFloat64Array: isTypedArray('Float64Array'),
  isGeneratorFunction: (value: unknown): boolean =>
    isFunctionTagged(value, 'GeneratorFunction', 'AsyncGeneratorFunction'),
  isGeneratorObject: (value: unknown): boolean => isTagged(value, 'Generator') || isTagged(value, 'AsyncGenerator'),
  isInt16Array: isTypedArray('Int16Array'),
  isInt32Array: isTypedArray('Int32Array'),
  isInt8Array: isTypedArray('Int8Array'),
  isKeyObject: (value: unknown): boolean => (value as object | null)?.constructor?.name === 'KeyObject',
  isMap: hasSlot(() => slot(Map.prototype, 'size')),
  isMapIterator: (value: unknown): boolean => isTagged(value, 'Map Iterator'),
  isModuleNamespaceObject: (value: unknown): boolean => isTagged(value, 'Module'),
  isNativeError: (value: unknown): boolean =>
    value instanceof Error && Object.prototype.toString.call(value) === '[object Error]',
  isNumberObject: isBoxed(() => Number.prototype.valueOf),
  isPromise: (value: unknown): boolean => value instanceof Promise,
  isProxy: (value: unknown): boolean => findProxyDetails(value) !== undefined,
  isRegExp: hasSlot(() => slot(RegExp.prototype, 'global'), RegExp.prototype),
  isSet: hasSlot(() => slot(Set.prototype, 'size')),
  isSetIterator: (value: unknown): boolean => isTagged(value, 'Set Iterator'),
  isSharedArrayBuffer: (value: unknown): boolean =>
    typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer,
  isStringObject: isBoxed(() => String.prototype.valueOf),
  isSymbolObject: isBoxed(() => Symbol.prototype.valueOf),
  isTypedArray: (value: unknown): boolean => ArrayBuffer.isView(value) && getTag.call(value) !== undefined,
  isUint16Array: isTypedArray('Uint16Array'),
  isUint32Array: isTypedArray('Uint32Array'),
  isUint8Array: isTypedArray('Uint8Array'),
  isUint8ClampedArray: isTypedArray('Uint8ClampedArray'),
  isWeakMap: hasSlot(() => WeakMap.prototype.has as () => unknown),
  isWeakSet: hasSlot(() => WeakSet.prototype.has as () => unknown),
} satisfies Record<string, Check>;

/** The getter of an internal slot, kept from before user code runs. */
function slot(prototype: object, name: string | symbol): () => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`The platform has no getter for ${String(name)}`);
  return getter;
}

/** @param except the prototype that answers without having the slot */
function hasSlot(find: () => () => unknown, except?: object): Check {
  const read = find();
  return (value) => {
    if (typeof value !== 'object' || value === null || value === except) return false;
    try {
      read.call(value);
      return true;
    } catch {
      return false;
    }
  };
}

function isBoxed(find: () => () => unknown): Check {
  return hasSlot(find);
}

function isTypedArray(name: string): Check {
  return (value) => ArrayBuffer.isView(value) && getTag.call(value) === name;
}

function isTagged(value: unknown, tag: string): boolean {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === `[object ${tag}]`;
}

function isFunctionTagged(value: unknown, ...tags: string[]): boolean {
  if (typeof value !== 'function') return false;
  return tags.some((tag) => Object.prototype.toString.call(value) === `[object ${tag}]`);
}
