import { Buffer } from './internal/base64url-buffer';
import { readBytes } from './crypto/bytes';
import { getCipherInfo, getCiphers } from './crypto/algorithms';
import { Cipheriv, Decipheriv, createCipheriv, createDecipheriv } from './crypto/cipher';
import { generateKey, generateKeySync } from './crypto/secret-key';
import { getHashes } from './crypto/digests';
import { Hash, Hmac, createHash, createHmac, hash } from './crypto/hash';
import { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync } from './crypto/key-derivation';
import { KeyObject, SecretKeyObject } from './crypto/key-object';
import { lazyKeys } from './crypto/lazy-keys';
import { randomBytes, randomFill, randomFillSync, randomInt, randomUUID, timingSafeEqual } from './crypto/random';
import { withMissing } from './internal/missing';

export const webcrypto = globalThis.crypto;
export const subtle = globalThis.crypto?.subtle;
export const constants = { RSA_PKCS1_PADDING: 1, RSA_PKCS1_OAEP_PADDING: 4, RSA_PKCS1_PSS_PADDING: 6 };

export function getRandomValues<T extends Exclude<ArrayBufferView<ArrayBuffer>, DataView>>(values: T): T {
  return globalThis.crypto.getRandomValues(values as never);
}

export function createSecretKey(key: unknown, encoding?: string): KeyObject {
  const bytes = typeof key === 'string' ? createKeyBytes(key, encoding) : readBytes('key', key);
  return new SecretKeyObject(bytes);
}

export function getFips(): 0 {
  return 0;
}

function createKeyBytes(text: string, encoding = 'utf8'): Uint8Array {
  return Buffer.from(text, encoding as 'utf8');
}

export {
  Cipheriv,
  Decipheriv,
  Hash,
  Hmac,
  KeyObject,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  generateKey,
  generateKeySync,
  getCipherInfo,
  getCiphers,
  getHashes,
  hash,
  hkdf,
  hkdfSync,
  pbkdf2,
  pbkdf2Sync,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  scrypt,
  scryptSync,
  timingSafeEqual,
};

const crypto = {
  ...lazyKeys,
  Cipheriv,
  Decipheriv,
  Hash,
  Hmac,
  KeyObject,
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  generateKey,
  generateKeySync,
  getCipherInfo,
  getCiphers,
  getFips,
  getHashes,
  getRandomValues,
  hash,
  hkdf,
  hkdfSync,
  pbkdf2,
  pbkdf2Sync,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  scrypt,
  scryptSync,
  subtle,
  timingSafeEqual,
  webcrypto,
};

export default withMissing('crypto', crypto, 'setEngine setFips Certificate Cipher Decipher secureHeapUsed');
