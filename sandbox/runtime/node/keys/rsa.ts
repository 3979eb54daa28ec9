import { isProbablePrime } from 'micro-rsa-dsa-dh/primality.js';
import { gcd, invert, pow, randomBits } from 'micro-rsa-dsa-dh/utils.js';
import { toBigInt, toBytes } from './der';
import type { RsaKey } from './key-data';
import { createOpenSslError } from './key-error';

export function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** How many bytes a signature or a ciphertext has. */
export function sizeOf({ n }: RsaKey): number {
  return Math.ceil(bitLength(n) / 8);
}

export function applyPublic(key: RsaKey, bytes: Uint8Array): Uint8Array {
  return toBytes(pow(readBelow(key, bytes), key.e, key.n), sizeOf(key));
}

/** By the two primes, which is three times as fast. */
export function applySecret(key: RsaKey, bytes: Uint8Array): Uint8Array {
  if (!key.secret) throw new Error('the key is not secret');
  const { d, p, q } = key.secret;
  const value = readBelow(key, bytes);
  const first = pow(value % p, d % (p - 1n), p);
  const second = pow(value % q, d % (q - 1n), q);
  const factor = ((((first - second) * invert(q, p)) % p) + p) % p;
  return toBytes(second + factor * q, sizeOf(key));
}

export function generateRsa(bits: number, e: bigint): RsaKey {
  for (;;) {
    const p = findPrime(Math.ceil(bits / 2), e);
    const q = findPrime(Math.floor(bits / 2), e);
    const n = p * q;
    if (p === q || bitLength(n) !== bits) continue;
    const [larger, smaller] = p > q ? [p, q] : [q, p];
    const shared = gcd(p - 1n, q - 1n);
    const d = invert(e, ((p - 1n) * (q - 1n)) / shared);
    return { type: 'rsa', n, e, secret: { d, p: larger, q: smaller } };
  }
}

/** The primes of a key of which only the exponents are known. */
export function findFactors(n: bigint, e: bigint, d: bigint): [p: bigint, q: bigint] {
  let odd = e * d - 1n;
  while (odd % 2n === 0n) odd /= 2n;
  for (let base = 2n; base < 100n; base++) {
    for (let root = pow(base, odd, n), square = 0n; root !== 1n && root !== n - 1n; root = square) {
      square = (root * root) % n;
      if (square !== 1n) continue;
      const p = gcd(root - 1n, n);
      return p > n / p ? [p, n / p] : [n / p, p];
    }
  }
  throw new Error('no factors');
}

function findPrime(bits: number, e: bigint): bigint {
  // the two highest bits are set, so that a product has all of its bits
  const high = 3n << BigInt(bits - 2);
  for (;;) {
    const candidate = randomBits(bits) | high | 1n;
    if (SMALL_PRIMES.some((prime) => candidate % prime === 0n && candidate !== prime)) continue;
    if (gcd(candidate - 1n, e) === 1n && isProbablePrime(candidate, bits >= 1024 ? 4 : 8)) return candidate;
  }
}

const SMALL_PRIMES = Array.from({ length: 2000 }, (_, index) => index + 2)
  .filter((number, _, all) => !all.some((other) => other * other <= number && number % other === 0))
  .map(BigInt);

function readBelow({ n }: RsaKey, bytes: Uint8Array): bigint {
  const value = toBigInt(bytes);
  if (value >= n) throw createOpenSslError('02000084', 'rsa routines', 'data too large for modulus');
  return value;
}
