import { createCipheriv, createDecipheriv } from '../crypto/cipher';
import { pbkdf2Sync } from '../crypto/key-derivation';
import { randomBytes } from '../crypto/random';
import { Buffer } from '../internal/base64url-buffer';
import { createNodeError } from '../internal/node-error';
import {
  integer,
  integerOf,
  itemsOf,
  nothing,
  objectId,
  objectIdOf,
  octets,
  octetsOf,
  sequence,
  sequenceOf,
} from './der';
import { createOpenSslError, createUnsupportedError } from './key-error';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const CIPHERS: Record<string, string> = {
  '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
  '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
  '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
};
const DIGESTS: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const SHA256 = '1.2.840.113549.2.9';
const ROUNDS = 2048;

/** Opens a PKCS #8 key that a passphrase protects. */
export function decryptKey(bytes: Uint8Array, passphrase: Uint8Array | undefined): Uint8Array {
  if (!passphrase) throw createNodeError(TypeError, 'ERR_MISSING_PASSPHRASE', 'Passphrase required for encrypted key');
  const { cipher, digest, salt, rounds, iv, data } = readEncrypted(bytes);
  const key = pbkdf2Sync(passphrase, salt, rounds, keySize(cipher), digest);
  try {
    const opener = createDecipheriv(cipher, key, iv);
    const opened = Buffer.concat([opener.update(data) as Buffer, opener.final() as Buffer]);
    sequenceOf(opened);
    return Uint8Array.from(opened);
  } catch {
    throw createOpenSslError('1C800064', 'Provider routines', 'bad decrypt');
  }
}

export function encryptKey(bytes: Uint8Array, cipher: string, passphrase: Uint8Array): Uint8Array {
  const [cipherId] = Object.entries(CIPHERS).find(([, name]) => name === cipher.toLowerCase()) ?? [];
  if (!cipherId) throw createNodeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
  const salt = randomBytes(8) as Uint8Array;
  const iv = randomBytes(16) as Uint8Array;
  const key = pbkdf2Sync(passphrase, salt, ROUNDS, keySize(cipher), 'sha256');
  const closer = createCipheriv(cipher, key, iv);
  const data = Buffer.concat([closer.update(bytes) as Buffer, closer.final() as Buffer]);
  const derivation = sequence(octets(salt), integer(ROUNDS), sequence(objectId(SHA256), nothing()));
  const scheme = sequence(sequence(objectId(PBKDF2), derivation), sequence(objectId(cipherId), octets(iv)));
  return sequence(sequence(objectId(PBES2), scheme), octets(data));
}

function readEncrypted(bytes: Uint8Array) {
  const [algorithm, data] = sequenceOf(bytes);
  const [id, scheme] = algorithm ? itemsOf(algorithm) : [];
  if (objectIdOf(id) !== PBES2 || !scheme) throw createUnsupportedError();
  const [derivation, encryption] = itemsOf(scheme).map(itemsOf);
  const [salt, rounds, ...more] = derivation?.[1] ? itemsOf(derivation[1]) : [];
  const hash = more.find(({ tag }) => tag === 0x30);
  const cipher = CIPHERS[objectIdOf(encryption?.[0])];
  const digest = hash ? DIGESTS[objectIdOf(itemsOf(hash)[0])] : 'sha1';
  if (!cipher || !digest) throw createUnsupportedError();
  const iv = octetsOf(encryption?.[1]);
  return { cipher, digest, salt: octetsOf(salt), rounds: Number(integerOf(rounds)), iv, data: octetsOf(data) };
}

function keySize(cipher: string): number {
  return Number(cipher.split('-')[1]) / 8;
}
