import { DHGroups } from 'micro-rsa-dsa-dh/dh.js';
import { isProbablePrime } from 'micro-rsa-dsa-dh/primality.js';
import { pow, randomBits } from 'micro-rsa-dsa-dh/utils.js';
import { findBytes, readBytes, readData, writeBytes } from '../crypto/bytes';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { toBigInt, toBytes } from './der';
import { bitLength } from './rsa';

const PRIME = 'one of type number or string or an instance of ArrayBuffer, Buffer, TypedArray, or DataView';
const NOT_SAFE = 2;
const NOT_PRIME = 1;
const NOT_SUITABLE = 8;
const TOO_SMALL = 128;

/** Node's DiffieHellmanGroup: its two numbers are well known. */
export class DiffieHellmanGroup {
  protected readonly prime: bigint;
  protected readonly generator: bigint;
  protected secret: bigint | undefined;
  protected shown: bigint | undefined;
  readonly verifyError: number;

  constructor(group: string | { p: bigint; g: bigint }) {
    const known = typeof group === 'string' ? DHGroups[group.toLowerCase()] : group;
    if (!known) throw createNodeError(Error, 'ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group');
    this.prime = known.p;
    this.generator = known.g;
    this.verifyError = typeof group === 'string' ? 0 : check(known.p, known.g);
    for (const name of ['prime', 'generator', 'secret', 'shown'])
      Object.defineProperty(this, name, { enumerable: false });
  }

  generateKeys(encoding?: string): unknown {
    this.secret ??= (randomBits(bitLength(this.prime) - 1) % (this.prime - 2n)) + 1n;
    this.shown = pow(this.generator, this.secret, this.prime);
    return this.getPublicKey(encoding);
  }

  computeSecret(other: unknown, inputEncoding?: string, outputEncoding?: string): unknown {
    if (this.secret === undefined) throw createMissingKeyError('private');
    const value = toBigInt(readData(other, inputEncoding));
    if (value <= 1n) throw createKeyError('Supplied key is too small');
    if (value >= this.prime - 1n) throw createKeyError('Supplied key is too large');
    const shared = toBytes(pow(value, this.secret, this.prime), toBytes(this.prime).length);
    return writeBytes(shared, outputEncoding);
  }

  getPrime(encoding?: string): unknown {
    return writeBytes(toBytes(this.prime), encoding);
  }

  getGenerator(encoding?: string): unknown {
    return writeBytes(toBytes(this.generator), encoding);
  }

  getPublicKey(encoding?: string): unknown {
    if (this.shown === undefined) throw createMissingKeyError('public');
    return writeBytes(toBytes(this.shown, toBytes(this.prime).length), encoding);
  }

  getPrivateKey(encoding?: string): unknown {
    if (this.secret === undefined) throw createMissingKeyError('private');
    return writeBytes(toBytes(this.secret), encoding);
  }
}

/** Node's DiffieHellman: any prime, and keys of the caller's own. */
export class DiffieHellman extends DiffieHellmanGroup {
  constructor(prime: unknown, encoding?: unknown, generator?: unknown, generatorEncoding?: string) {
    const [given, named] = typeof encoding === 'string' ? [generator, encoding] : [encoding, undefined];
    super({ p: readPrime(prime, named), g: readGenerator(given, generatorEncoding) });
  }

  setPublicKey(key: unknown, encoding?: string): void {
    this.shown = toBigInt(readData(key, encoding));
  }

  setPrivateKey(key: unknown, encoding?: string): void {
    this.secret = toBigInt(readData(key, encoding));
  }
}

export const createDiffieHellman = (...values: ConstructorParameters<typeof DiffieHellman>): DiffieHellman =>
  new DiffieHellman(...values);
export const getDiffieHellman = (group: string): DiffieHellmanGroup => new DiffieHellmanGroup(group);
export const createDiffieHellmanGroup = getDiffieHellman;

interface PrimeOptions {
  safe?: boolean;
  bigint?: boolean;
}

export function generatePrimeSync(size: number, { safe = false, bigint = false }: PrimeOptions = {}): unknown {
  if (typeof size !== 'number') throw createArgumentTypeError('size', 'of type number', size);
  const prime = findPrime(size, safe);
  return bigint ? prime : Uint8Array.from(toBytes(prime, Math.ceil(size / 8))).buffer;
}

export function checkPrimeSync(candidate: unknown): boolean {
  const value = typeof candidate === 'bigint' ? candidate : toBigInt(readBytes('candidate', candidate));
  return value === 2n || (value > 2n && value % 2n === 1n && isProbablePrime(value, 8));
}

export function generatePrime(size: number, ...rest: unknown[]): void {
  const callback = rest.pop() as (error: null, prime: unknown) => void;
  setTimeout(() => callback(null, generatePrimeSync(size, rest[0] as PrimeOptions | undefined)), 0);
}

export function checkPrime(candidate: unknown, ...rest: unknown[]): void {
  const callback = rest.pop() as (error: null, isPrime: boolean) => void;
  setTimeout(() => callback(null, checkPrimeSync(candidate)), 0);
}

function findPrime(size: number, safe: boolean): bigint {
  const high = size > 1 ? 3n << BigInt(size - 2) : 1n;
  for (;;) {
    const candidate = randomBits(size) | high | 1n;
    if (checkPrimeSync(candidate) && (!safe || checkPrimeSync((candidate - 1n) / 2n))) return candidate;
  }
}

function readPrime(prime: unknown, encoding: string | undefined): bigint {
  if (typeof prime === 'number') return findPrime(prime, true);
  if (typeof prime === 'string') return toBigInt(readData(prime, encoding));
  const bytes = findBytes(prime);
  if (bytes) return toBigInt(bytes);
  throw createArgumentTypeError('sizeOrKey', PRIME, prime);
}

function readGenerator(generator: unknown, encoding: string | undefined): bigint {
  if (generator === undefined || generator === null) return 2n;
  return typeof generator === 'number' ? BigInt(generator) : toBigInt(readData(generator, encoding));
}

/** What OpenSSL's DH_check finds. */
function check(prime: bigint, generator: bigint): number {
  const small = bitLength(prime) < 512 ? TOO_SMALL : 0;
  if (!checkPrimeSync(prime)) return small | NOT_PRIME | (generator < 2n ? NOT_SUITABLE : 0);
  return small | (checkPrimeSync((prime - 1n) / 2n) ? 0 : NOT_SAFE);
}

function createMissingKeyError(kind: string): Error {
  const message = `No ${kind} key - did you forget to generate one?`;
  return createNodeError(Error, 'ERR_CRYPTO_INVALID_STATE', message);
}

function createKeyError(message: string): Error {
  return createNodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', message);
}
