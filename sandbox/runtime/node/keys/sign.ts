import { mgf1, PSS } from 'micro-rsa-dsa-dh/rsa.js';
import { readBytes, readData, writeBytes } from '../crypto/bytes';
import { findDigest } from '../crypto/digests';
import { Buffer } from '../internal/base64url-buffer';
import { createNodeError } from '../internal/node-error';
import { Writable } from '../stream';
import { concat, nothing, objectId, octets, sequence } from './der';
import { EC_CURVES, EDWARDS_CURVES, type KeyData, type RsaKey } from './key-data';
import { createOpenSslError } from './key-error';
import { optionsOf, readPrivateKey, readPublicKey, type KeyInput } from './key-objects';
import { applyPublic, applySecret, bitLength, sizeOf } from './rsa';

type Digest = NonNullable<ReturnType<typeof findDigest>>;
type Callback = (error: Error | null, value?: unknown) => void;

/** What may stand beside the key. */
type SignOptions = Pick<KeyInput, 'padding' | 'saltLength' | 'dsaEncoding'>;

const PSS_PADDING = 6;
/** A salt as long as the digest, or as long as fits. */
const SALT_DIGEST = -1;
const SALT_MAX = -2;

const OBJECT_IDS: Record<string, string> = {
  md5: '1.2.840.113549.2.5',
  ripemd160: '1.3.36.3.2.1',
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  'sha512-224': '2.16.840.1.101.3.4.2.5',
  'sha512-256': '2.16.840.1.101.3.4.2.6',
  'sha3-224': '2.16.840.1.101.3.4.2.7',
  'sha3-256': '2.16.840.1.101.3.4.2.8',
  'sha3-384': '2.16.840.1.101.3.4.2.9',
  'sha3-512': '2.16.840.1.101.3.4.2.10',
};

export function sign(algorithm: string | null | undefined, data: unknown, key: unknown, callback?: Callback): unknown {
  const run = () => Buffer.from(signBytes(algorithm, readBytes('data', data), readPrivateKey(key), optionsOf(key)));
  return callback ? answerLater(run, callback) : run();
}

export function verify(
  algorithm: string | null | undefined,
  data: unknown,
  key: unknown,
  signature: unknown,
  callback?: Callback,
): unknown {
  const run = () => {
    const bytes = readBytes('signature', signature);
    return verifyBytes(algorithm, readBytes('data', data), readPublicKey(key), bytes, optionsOf(key));
  };
  return callback ? answerLater(run, callback) : run();
}

/** What Sign and Verify share: the text may come in pieces, also as a stream. */
class Collected extends Writable {
  readonly algorithm: string;
  readonly #parts: Uint8Array[] = [];

  constructor(algorithm: string) {
    super();
    this.algorithm = algorithm;
    requireDigest(algorithm, 'Invalid digest');
  }

  update(data: unknown, encoding?: string): this {
    this.#parts.push(Uint8Array.from(readData(data, encoding)));
    return this;
  }

  override _write(chunk: unknown, encoding: string, done: () => void): void {
    this.update(chunk, encoding);
    done();
  }

  protected get bytes(): Uint8Array {
    return concat(this.#parts);
  }
}

export class Sign extends Collected {
  sign(key: unknown, encoding?: string): unknown {
    if (!key) throw createNodeError(Error, 'ERR_CRYPTO_SIGN_KEY_REQUIRED', 'No key provided to sign');
    return writeBytes(signBytes(this.algorithm, this.bytes, readPrivateKey(key), optionsOf(key)), encoding);
  }
}

export class Verify extends Collected {
  verify(key: unknown, signature: unknown, encoding?: string): boolean {
    const bytes = typeof signature === 'string' ? readData(signature, encoding) : readBytes('signature', signature);
    return verifyBytes(this.algorithm, this.bytes, readPublicKey(key), bytes, optionsOf(key));
  }
}

export const createSign = (algorithm: string): Sign => new Sign(algorithm);
export const createVerify = (algorithm: string): Verify => new Verify(algorithm);

function signBytes(name: string | null | undefined, bytes: Uint8Array, key: KeyData, options: SignOptions): Uint8Array {
  if ('n' in key) return signRsa(name ?? 'sha256', bytes, key, options);
  if (key.type === 'ec') {
    const hash = requireDigest(name ?? 'sha256')(bytes);
    const format = options.dsaEncoding === 'ieee-p1363' ? 'compact' : 'der';
    const { curve } = EC_CURVES[key.curve];
    return curve.sign(hash, secretOf(key), { prehash: false, lowS: false, format, extraEntropy: true });
  }
  return signerOf(key.type, name).sign(bytes, secretOf(key));
}

function verifyBytes(
  name: string | null | undefined,
  bytes: Uint8Array,
  key: KeyData,
  signature: Uint8Array,
  options: SignOptions,
): boolean {
  if ('n' in key) return verifyRsa(name ?? 'sha256', bytes, key, signature, options);
  try {
    if (key.type !== 'ec') return signerOf(key.type, name).verify(signature, bytes, key.bytes);
    const hash = requireDigest(name ?? 'sha256')(bytes);
    const format = options.dsaEncoding === 'ieee-p1363' ? 'compact' : 'der';
    return EC_CURVES[key.curve].curve.verify(signature, hash, key.bytes, { prehash: false, lowS: false, format });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    // what is no signature at all
    return false;
  }
}

function signerOf(type: Exclude<KeyData['type'], 'rsa' | 'rsa-pss' | 'ec'>, name: string | null | undefined) {
  if (type !== 'ed25519' && type !== 'ed448')
    throw createOpenSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype');
  if (name) throw createOpenSslError('1C80007A', 'Provider routines', 'invalid digest');
  return EDWARDS_CURVES[type].curve;
}

function secretOf(key: { secret?: Uint8Array }): Uint8Array {
  if (!key.secret) throw new Error('the key is not secret');
  return key.secret;
}

function signRsa(name: string, bytes: Uint8Array, key: RsaKey, options: SignOptions): Uint8Array {
  const digest = requireDigest(name);
  if (!usesPss(key, options) || !key.secret) return applySecret(key, padForSignature(name, digest, bytes, key));
  const { saltLength = SALT_MAX } = options;
  const longest = Math.ceil((bitLength(key.n) - 1) / 8) - digest.outputLen - 2;
  const length = saltLength === SALT_MAX ? longest : saltLength === SALT_DIGEST ? digest.outputLen : saltLength;
  return PSS(digest, mgf1(digest), length).sign({ n: key.n, d: key.secret.d }, bytes);
}

function verifyRsa(name: string, bytes: Uint8Array, key: RsaKey, signature: Uint8Array, options: SignOptions): boolean {
  const digest = requireDigest(name);
  if (signature.length !== sizeOf(key)) return false;
  if (!usesPss(key, options))
    return Buffer.compare(applyPublic(key, signature), padForSignature(name, digest, bytes, key)) === 0;
  const lengths = saltLengths(key, digest, options.saltLength);
  return lengths.some((length) => PSS(digest, mgf1(digest), length).verify(key, bytes, signature));
}

function usesPss(key: RsaKey, { padding }: SignOptions): boolean {
  return padding === PSS_PADDING || (key.type === 'rsa-pss' && padding === undefined);
}

/** Left out, any length is right. */
function saltLengths(key: RsaKey, digest: Digest, length = SALT_MAX): number[] {
  if (length === SALT_DIGEST) return [digest.outputLen];
  if (length !== SALT_MAX) return [length];
  const longest = Math.ceil((bitLength(key.n) - 1) / 8) - digest.outputLen - 2;
  return [digest.outputLen, longest, ...Array.from({ length: longest }, (_, index) => index)];
}

/** PKCS #1 v1.5: the digest with its name, behind bytes that fill the key's length. */
function padForSignature(name: string, digest: Digest, bytes: Uint8Array, key: RsaKey): Uint8Array {
  const [own] = Object.keys(OBJECT_IDS).filter((known) => findDigest(known) === digest);
  if (!own) throw createOpenSslError('1C80007A', 'Provider routines', `invalid digest ${name}`);
  const info = sequence(sequence(objectId(OBJECT_IDS[own] ?? ''), nothing()), octets(digest(bytes)));
  const fill = sizeOf(key) - info.length - 3;
  if (fill < 8) throw createOpenSslError('02000070', 'rsa routines', 'digest too big for rsa key');
  return concat([Uint8Array.of(0, 1), new Uint8Array(fill).fill(0xff), Uint8Array.of(0), info]);
}

function requireDigest(name: string, message = `Invalid digest: ${name}`): Digest {
  const digest = findDigest(name);
  if (!digest) throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', message);
  return digest;
}

function answerLater(run: () => unknown, callback: Callback): void {
  setTimeout(() => {
    try {
      callback(null, run());
    } catch (error) {
      callback(error as Error);
    }
  }, 0);
}
