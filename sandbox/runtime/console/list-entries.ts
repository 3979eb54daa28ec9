import { types } from '../node/internal/util-types';

export interface Entry {
  key: string;
  read: { value: unknown } | { accessor: string };
}

type Entries = { entries: Entry[]; total: number };

// Kept from before user code runs: the values' own iterators may have been replaced.
const mapEntries = Map.prototype.entries;
const setValues = Set.prototype.values;
const mapNext = (new Map().entries() as { next: () => IteratorResult<[unknown, unknown]> }).next;
const setNext = (new Set().values() as { next: () => IteratorResult<unknown> }).next;

/** The first `limit` entries of an object, and how many there are, without running any of its code. */
export function listEntries(value: object, limit: number): Entries {
  if (Array.isArray(value)) return listIndexed(value, value.length, limit);
  if (isPlain(value)) return listProperties(value, [], limit);
  if (types.isMap(value)) return listMap(value as Map<unknown, unknown>, limit);
  if (types.isSet(value)) return listSet(value as Set<unknown>, limit);
  if (types.isTypedArray(value)) return listIndexed(value, lengthOf(value), limit);
  const hidden = types.isNativeError(value) ? ['stack', 'message', 'cause'] : [];
  return listProperties(value, hidden, limit);
}

/** Whether it is a plain object or array: asking for the slots of all other classes would cost more than all the rest. */
export function isPlain(value: object): boolean {
  const prototype = Reflect.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

function listMap(map: Map<unknown, unknown>, limit: number): Entries {
  const iterator = mapEntries.call(map);
  const entries: Entry[] = [];
  for (let step = mapNext.call(iterator); !step.done && entries.length < limit; step = mapNext.call(iterator)) {
    const [key, value] = step.value;
    entries.push({ key: nameKey(key), read: { value } });
  }
  return { entries, total: sizeOf(Map.prototype, map) };
}

function listSet(set: Set<unknown>, limit: number): Entries {
  const iterator = setValues.call(set);
  const entries: Entry[] = [];
  for (let step = setNext.call(iterator); !step.done && entries.length < limit; step = setNext.call(iterator)) {
    entries.push({ key: String(entries.length), read: { value: step.value } });
  }
  return { entries, total: sizeOf(Set.prototype, set) };
}

function listIndexed(list: object, length: number, limit: number): Entries {
  const entries: Entry[] = [];
  for (let index = 0; index < length && index < limit; index++) {
    const descriptor = Reflect.getOwnPropertyDescriptor(list, index);
    entries.push({ key: String(index), read: descriptor ? readDescriptor(descriptor) : { accessor: '<empty item>' } });
  }
  return { entries, total: length };
}

/** @param hidden properties to list though they are not enumerable */
function listProperties(value: object, hidden: string[], limit: number): Entries {
  const keys = Reflect.ownKeys(value).filter((key) => isShown(value, key, hidden));
  const entries = keys.slice(0, limit).flatMap((key): Entry[] => {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
    return descriptor ? [{ key: nameKey(key), read: readDescriptor(descriptor) }] : [];
  });
  return { entries, total: keys.length };
}

function isShown(value: object, key: string | symbol, hidden: string[]): boolean {
  return Object.prototype.propertyIsEnumerable.call(value, key) || (typeof key === 'string' && hidden.includes(key));
}

function readDescriptor(descriptor: PropertyDescriptor): Entry['read'] {
  if ('value' in descriptor) return { value: descriptor.value as unknown };
  if (!descriptor.get) return { accessor: '[Setter]' };
  return { accessor: descriptor.set ? '[Getter/Setter]' : '[Getter]' };
}

function nameKey(key: unknown): string {
  if (typeof key === 'string') return key.length > 200 ? `${key.slice(0, 200)}…` : key;
  if (typeof key === 'object' && key !== null) return '{…}';
  return typeof key === 'function' ? '[Function]' : String(key);
}

function sizeOf(prototype: object, value: object): number {
  return Reflect.get(prototype, 'size', value) as number;
}

function lengthOf(value: object): number {
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
  return Reflect.get(typedArray, 'length', value) as number;
}
