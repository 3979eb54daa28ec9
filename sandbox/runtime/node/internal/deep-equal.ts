import { types } from './util-types';

type Pairs = Map<unknown, unknown>;

/** `util.isDeepStrictEqual`. */
export function isDeepStrictEqual(left: unknown, right: unknown): boolean {
  return areEqual(left, right, new Map(), true);
}

/** `assert.deepEqual`: primitives by `==`, prototypes not looked at. */
export function isDeepLooseEqual(left: unknown, right: unknown): boolean {
  return areEqual(left, right, new Map(), false);
}

function areEqual(left: unknown, right: unknown, seen: Pairs, strict: boolean): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return !strict && areLooselyEqual(left, right);
  if (strict && Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (tagOf(left) !== tagOf(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  if (seen.has(left)) return seen.get(left) === right;
  seen.set(left, right);
  const equal = haveEqualContents(left, right, seen, strict) && haveEqualKeys(left, right, seen, strict);
  seen.delete(left);
  return equal;
}

function areLooselyEqual(left: unknown, right: unknown): boolean {
  if (isObject(left) || isObject(right)) return false;
  return left == right || (left !== left && right !== right);
}

function haveEqualContents(left: object, right: object, seen: Pairs, strict: boolean): boolean {
  if (left instanceof Date && right instanceof Date) return Object.is(left.getTime(), right.getTime());
  if (left instanceof RegExp && right instanceof RegExp)
    return `${left}${left.lastIndex}` === `${right}${right.lastIndex}`;
  if (types.isNativeError(left)) return haveEqualErrors(left as Error, right as Error);
  if (types.isBoxedPrimitive(left)) return types.isBoxedPrimitive(right) && Object.is(left.valueOf(), right.valueOf());
  if (left instanceof Map && right instanceof Map) return haveEqualEntries([...left], [...right], seen, strict);
  if (left instanceof Set && right instanceof Set) return haveEqualEntries([...left], [...right], seen, strict);
  if (left instanceof ArrayBuffer && right instanceof ArrayBuffer) {
    return haveEqualBytes(new Uint8Array(left), new Uint8Array(right));
  }
  return !types.isDataView(left) || haveEqualBytes(viewBytes(left as DataView), viewBytes(right as DataView));
}

function haveEqualErrors(left: Error, right: Error): boolean {
  return left.message === right.message && left.name === right.name;
}

/** Each entry of one needs its own partner in the other, in any order. */
function haveEqualEntries(left: unknown[], right: unknown[], seen: Pairs, strict: boolean): boolean {
  if (left.length !== right.length) return false;
  const rest = [...right];
  return left.every((entry) => {
    const partner = rest.findIndex((other) => areEqual(entry, other, seen, strict));
    if (partner < 0) return false;
    rest.splice(partner, 1);
    return true;
  });
}

function haveEqualKeys(left: object, right: object, seen: Pairs, strict: boolean): boolean {
  const keys = keysOf(left, strict);
  if (keys.length !== keysOf(right, strict).length) return false;
  if (Array.isArray(left) && left.length !== (right as unknown[]).length) return false;
  return keys.every(
    (key) =>
      Object.prototype.propertyIsEnumerable.call(right, key) &&
      areEqual(Reflect.get(left, key), Reflect.get(right, key), seen, strict),
  );
}

function keysOf(value: object, strict: boolean): (string | symbol)[] {
  if (!strict) return Object.keys(value);
  return Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
}

function haveEqualBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function viewBytes(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
