import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError, createRangeError } from '../internal/node-error';

type Callback<T> = (error: Error | null, value: T) => void;

/** What one call of the browser's getRandomValues fills at most. */
const QUOTA = 65_536;
const MAX_SIZE = 2 ** 31 - 1;
const MAX_RANGE = 2 ** 48 - 1;

export function randomBytes(size: number): Buffer;
export function randomBytes(size: number, callback: Callback<Buffer>): void;
export function randomBytes(size: number, callback?: Callback<Buffer>): Buffer | void {
  if (typeof size !== 'number') throw createArgumentTypeError('size', 'of type number', size);
  if (!(size >= 0 && size <= MAX_SIZE)) throw createRangeError('size', `>= 0 && <= ${MAX_SIZE}`, size);
  const bytes = Buffer.alloc(size);
  fillBytes(bytes);
  if (!callback) return bytes;
  setTimeout(() => callback(null, bytes), 0);
}

export function randomFillSync<T extends ArrayBufferView | ArrayBuffer>(target: T, offset = 0, size?: number): T {
  fillBytes(selectBytes(target, offset, size));
  return target;
}

export function randomFill(target: ArrayBufferView | ArrayBuffer, ...rest: unknown[]): void {
  const callback = rest.pop();
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  const [offset, size] = rest as [number?, number?];
  randomFillSync(target, offset, size);
  setTimeout(() => (callback as Callback<unknown>)(null, target), 0);
}

export function randomInt(
  min: number,
  max?: number | Callback<number>,
  callback?: Callback<number>,
): number | undefined {
  if (max === undefined || typeof max === 'function') return randomInt(0, min, max);
  const values = { min, max };
  for (const name of ['min', 'max'] as const) {
    if (!Number.isSafeInteger(values[name])) throw createArgumentTypeError(name, 'a safe integer', values[name]);
  }
  if (max <= min) throw createRangeError('max', `greater than the value of "min" (${min})`, max);
  if (max - min > MAX_RANGE) throw createRangeError('max - min', `<= ${MAX_RANGE}`, max - min);
  const value = min + pickBelow(max - min);
  if (!callback) return value;
  setTimeout(() => callback(null, value), 0);
  return undefined;
}

export function randomUUID(): string {
  return globalThis.crypto.randomUUID();
}

export function timingSafeEqual(left: ArrayBufferView | ArrayBuffer, right: ArrayBufferView | ArrayBuffer): boolean {
  const first = requireView('buf1', left);
  const second = requireView('buf2', right);
  if (first.length !== second.length) {
    const message = 'Input buffers must have the same byte length';
    throw createNodeError(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', message);
  }
  let difference = 0;
  first.forEach((byte, index) => (difference |= byte ^ (second[index] ?? 0)));
  return difference === 0;
}

function requireView(name: string, value: ArrayBufferView | ArrayBuffer): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  const message = `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`;
  throw createNodeError(TypeError, 'ERR_INVALID_ARG_TYPE', message);
}

function selectBytes(target: ArrayBufferView | ArrayBuffer, offset: number, size?: number): Uint8Array {
  if (!ArrayBuffer.isView(target) && !(target instanceof ArrayBuffer)) {
    throw createArgumentTypeError('buf', 'an instance of ArrayBuffer or ArrayBufferView', target);
  }
  const unit = (target as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
  const bytes = requireView('buf', target);
  const start = offset * unit;
  const end = size === undefined ? bytes.length : start + size * unit;
  if (!(start >= 0 && start <= bytes.length)) throw createRangeError('offset', `>= 0 && <= ${bytes.length}`, offset);
  if (end > bytes.length) throw createRangeError('size + offset', `<= ${bytes.length}`, end);
  return bytes.subarray(start, end);
}

function fillBytes(bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; start += QUOTA) {
    globalThis.crypto.getRandomValues(bytes.subarray(start, start + QUOTA) as Uint8Array<ArrayBuffer>);
  }
}

/** Throws away what lies above the largest multiple, so that every value is as likely. */
function pickBelow(range: number): number {
  const limit = 2 ** 48 - (2 ** 48 % range);
  for (;;) {
    const [high = 0, low = 0] = globalThis.crypto.getRandomValues(new Uint32Array(2));
    const value = (high % 2 ** 16) * 2 ** 32 + low;
    if (value < limit) return value % range;
  }
}
