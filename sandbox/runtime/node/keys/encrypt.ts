import { mgf1, OAEP, PKCS1_KEM } from 'micro-rsa-dsa-dh/rsa.js';
import { readBytes } from '../crypto/bytes';
import { requireDigest } from '../crypto/hash';
import { Buffer } from '../internal/base64url-buffer';
import { concat } from './der';
import type { KeyData, RsaKey } from './key-data';
import { createOpenSslError, createValueError } from './key-error';
import { optionsOf, readPrivateKey, readPublicKey, type KeyInput } from './key-objects';
import { applyPublic, applySecret, sizeOf } from './rsa';

const PKCS1 = 1;

export function publicEncrypt(input: unknown, data: unknown): Buffer {
  const key = requireRsa(readPublicKey(input));
  const bytes = readBytes('buffer', data);
  const options = optionsOf(input);
  try {
    const scheme = options.padding === PKCS1 ? PKCS1_KEM : oaep(options);
    return Buffer.from(scheme.encrypt(key, bytes));
  } catch {
    throw createOpenSslError('0200006E', 'rsa routines', 'data too large for key size');
  }
}

export function privateDecrypt(input: unknown, data: unknown): Buffer {
  const key = requireRsa(readPrivateKey(input));
  const options = optionsOf(input);
  if (options.padding === PKCS1) {
    throw createValueError(
      'RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with ' +
        '--security-revert=CVE-2023-46809',
    );
  }
  const scheme = oaep(options);
  try {
    return Buffer.from(scheme.decrypt({ n: key.n, d: key.secret?.d ?? 0n }, readBytes('buffer', data)));
  } catch {
    throw createOpenSslError('02000079', 'rsa routines', 'oaep decoding error');
  }
}

/** Padded as a signature is, without a digest's name. */
export function privateEncrypt(input: unknown, data: unknown): Buffer {
  const key = requireRsa(readPrivateKey(input));
  const bytes = readBytes('buffer', data);
  const fill = sizeOf(key) - bytes.length - 3;
  if (fill < 8) throw createOpenSslError('0200006E', 'rsa routines', 'data too large for key size');
  const padded = concat([Uint8Array.of(0, 1), new Uint8Array(fill).fill(0xff), Uint8Array.of(0), bytes]);
  return Buffer.from(applySecret(key, padded));
}

export function publicDecrypt(input: unknown, data: unknown): Buffer {
  const padded = applyPublic(requireRsa(readPublicKey(input)), readBytes('buffer', data));
  const end = padded.indexOf(0, 2);
  const fill = padded.subarray(2, end);
  if (padded[0] !== 0 || padded[1] !== 1 || end < 10 || fill.some((byte) => byte !== 0xff))
    throw createOpenSslError('02000072', 'rsa routines', 'padding check failed');
  return Buffer.from(padded.subarray(end + 1));
}

function oaep({ oaepHash = 'sha1', oaepLabel }: KeyInput): ReturnType<typeof OAEP> {
  const digest = requireDigest(oaepHash) as never;
  const label = oaepLabel === undefined ? undefined : readBytes('key.oaepLabel', oaepLabel);
  return OAEP(digest, mgf1(digest), label);
}

function requireRsa(key: KeyData): RsaKey {
  if ('n' in key) return key;
  throw createOpenSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype');
}
