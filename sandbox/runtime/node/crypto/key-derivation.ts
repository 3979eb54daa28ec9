import { hkdf as deriveHkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 as derivePbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt as deriveScrypt } from '@noble/hashes/scrypt.js';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError, createRangeError } from '../internal/node-error';
import { readBytes } from './bytes';
import { isExtendable, requireDigest } from './hash';

type Callback = (error: Error | null, key?: unknown) => void;

const BYTES = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, or DataView';
const MAX_INT = 2 ** 31 - 1;

export interface ScryptOptions {
  N?: number;
  cost?: number;
  r?: number;
  blockSize?: number;
  p?: number;
  parallelization?: number;
  maxmem?: number;
}

export function pbkdf2Sync(
  password: unknown,
  salt: unknown,
  iterations: number,
  length: number,
  digest: string,
): Buffer {
  if (typeof digest !== 'string') throw createArgumentTypeError('digest', 'of type string', digest);
  const secret = readBytes('password', password, BYTES);
  const spice = readBytes('salt', salt, BYTES);
  requireInteger('iterations', iterations, 1);
  requireInteger('keylen', length, 0);
  const hash = requireDigest(digest);
  if (isExtendable(digest)) throw new Error('Deriving bits failed');
  return Buffer.from(derivePbkdf2(hash, secret, spice, { c: iterations, dkLen: length }));
}

export function pbkdf2(...values: unknown[]): void {
  answerLater(values, pbkdf2Sync as (...values: unknown[]) => Buffer);
}

export function scryptSync(password: unknown, salt: unknown, length: number, options: ScryptOptions = {}): Buffer {
  const secret = readBytes('password', password, BYTES);
  const spice = readBytes('salt', salt, BYTES);
  requireInteger('keylen', length, 0);
  const N = options.N ?? options.cost ?? 16_384;
  const r = options.r ?? options.blockSize ?? 8;
  const p = options.p ?? options.parallelization ?? 1;
  const maxmem = options.maxmem ?? 32 * 1024 * 1024;
  if (N < 2 || !Number.isInteger(Math.log2(N)) || 128 * N * r > maxmem) {
    const reason = 128 * N * r > maxmem ? 'Invalid scrypt params: memory limit exceeded' : 'Invalid scrypt params';
    throw createNodeError(RangeError, 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', reason);
  }
  return Buffer.from(deriveScrypt(secret, spice, { N, r, p, dkLen: length, maxmem: maxmem * 2 + 4096 }));
}

export function scrypt(...values: unknown[]): void {
  answerLater(values, scryptSync as (...values: unknown[]) => Buffer);
}

export function hkdfSync(digest: string, key: unknown, salt: unknown, info: unknown, length: number): ArrayBuffer {
  if (typeof digest !== 'string') throw createArgumentTypeError('digest', 'of type string', digest);
  const secret = readBytes('ikm', key);
  const spice = readBytes('salt', salt, BYTES);
  const context = readBytes('info', info, BYTES);
  requireInteger('length', length, 0);
  const hash = requireDigest(digest);
  if (length > 255 * hash.outputLen)
    throw createNodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  return Uint8Array.from(deriveHkdf(hash, secret, spice, context, length)).buffer;
}

export function hkdf(...values: unknown[]): void {
  answerLater(values, hkdfSync as (...values: unknown[]) => ArrayBuffer);
}

/** Wrong arguments throw at once, as in Node; the key comes in a later turn. */
function answerLater(values: unknown[], derive: (...values: unknown[]) => unknown): void {
  const callback = values.pop();
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  const key = derive(...values);
  setTimeout(() => (callback as Callback)(null, key), 0);
}

function requireInteger(name: string, value: number, min: number): void {
  if (typeof value !== 'number') throw createArgumentTypeError(name, 'of type number', value);
  if (!Number.isInteger(value)) throw createRangeError(name, 'an integer', value);
  if (value < min || value > MAX_INT) throw createRangeError(name, `>= ${min} && <= ${MAX_INT}`, value);
}
