import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from '@noble/hashes/sha3.js';
import type { CHash } from '@noble/hashes/utils.js';

const digests: Record<string, CHash> = {
  blake2b512: blake2b,
  blake2s256: blake2s,
  md5,
  ripemd160,
  sha1,
  sha224,
  sha256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  sha384,
  sha512,
  'sha512-224': sha512_224,
  'sha512-256': sha512_256,
  shake128,
  shake256,
};

const aliases: Record<string, string> = {
  rmd160: 'ripemd160',
  ripemd: 'ripemd160',
  'ssl3-md5': 'md5',
  'ssl3-sha1': 'sha1',
  'sha-1': 'sha1',
  'sha1-2': 'sha1',
  'sha2-224': 'sha224',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
  'sha-224': 'sha224',
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
  'sha512/224': 'sha512-224',
  'sha512/256': 'sha512-256',
};

/** The hash function of that OpenSSL name, in any case, also as `RSA-SHA256` or `sha256WithRSAEncryption`. */
export function findDigest(name: string): CHash | undefined {
  const plain = name
    .toLowerCase()
    .replace(/^(rsa-|id-rsassa-pkcs1-v1_5-with-)/, '')
    .replace(/withrsa(encryption)?$/, '');
  const known = aliases[plain] ?? plain;
  return Object.hasOwn(digests, known) ? digests[known] : undefined;
}

const SIGNATURES =
  'MD5 RIPEMD160 SHA1 SHA1-2 SHA224 SHA256 SHA3-224 SHA3-256 SHA3-384 SHA3-512 SHA384 SHA512 SHA512/224 SHA512/256';
const ENCRYPTIONS = 'md5 sha1 sha224 sha256 sha384 sha512-224 sha512-256 sha512';

/** The names of the digests the playground has, as Node's `getHashes` lists them. */
export function getHashes(): string[] {
  return [
    ...SIGNATURES.split(' ').map((name) => `RSA-${name}`),
    ...['224', '256', '384', '512'].map((bits) => `id-rsassa-pkcs1-v1_5-with-sha3-${bits}`),
    ...ENCRYPTIONS.split(' ').map((name) => `${name}WithRSAEncryption`),
    ...Object.keys(digests),
    ...['ripemd', 'ripemd160WithRSA', 'rmd160', 'ssl3-md5', 'ssl3-sha1'],
  ].sort();
}
