import { readData, writeBytes } from '../crypto/bytes';
import type { KeyObject } from '../crypto/key-object';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { EC_CURVES, ecKeyOf, EDWARDS_CURVES, type EcKey, type EcName } from './key-data';
import { createOpenSslError } from './key-error';
import { dataOf } from './key-objects';

export function getCurves(): string[] {
  return Object.keys(EC_CURVES);
}

/** The secret that two pairs of keys share. */
export function diffieHellman({ privateKey, publicKey }: Record<'privateKey' | 'publicKey', KeyObject>): Buffer {
  const own = dataOf(privateKey);
  const theirs = dataOf(publicKey);
  if (own.type !== theirs.type) {
    const message = `Incompatible key types for Diffie-Hellman: ${own.type} and ${theirs.type}`;
    throw createNodeError(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY', message);
  }
  if (own.type === 'ec' && theirs.type === 'ec' && own.secret)
    return Buffer.from(sharedSecret(own.curve, own.secret, theirs.bytes));
  if ((own.type === 'x25519' || own.type === 'x448') && own.secret && 'bytes' in theirs)
    return Buffer.from(EDWARDS_CURVES[own.type].curve.getSharedSecret(own.secret, theirs.bytes));
  throw createOpenSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype');
}

/** Node's ECDH over one of the curves that are here. */
export class ECDH {
  readonly #curve: EcName;
  #key: EcKey | undefined;

  constructor(curve: string) {
    if (typeof curve !== 'string') throw createArgumentTypeError('curve', 'of type string', curve);
    this.#curve = requireCurve(curve);
  }

  static convertKey(key: unknown, curve: string, encoding?: string, output?: string, format?: string): unknown {
    return writeBytes(formatPoint(requireCurve(curve), readData(key, encoding), format), output);
  }

  generateKeys(encoding?: string, format?: string): unknown {
    this.#key = ecKeyOf(this.#curve, EC_CURVES[this.#curve].curve.utils.randomSecretKey());
    return this.getPublicKey(encoding, format);
  }

  computeSecret(other: unknown, inputEncoding?: string, outputEncoding?: string): unknown {
    const { secret } = this.#requireKey('private');
    try {
      const shared = sharedSecret(this.#curve, secret ?? new Uint8Array(0), readData(other, inputEncoding));
      return writeBytes(shared, outputEncoding);
    } catch {
      const message = 'Public key is not valid for specified curve';
      throw createNodeError(Error, 'ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY', message);
    }
  }

  getPublicKey(encoding?: string, format?: string): unknown {
    return writeBytes(formatPoint(this.#curve, this.#requireKey('public').bytes, format), encoding);
  }

  getPrivateKey(encoding?: string): unknown {
    return writeBytes(Uint8Array.from(this.#requireKey('private').secret ?? []), encoding);
  }

  setPrivateKey(key: unknown, encoding?: string): void {
    try {
      this.#key = ecKeyOf(this.#curve, Uint8Array.from(readData(key, encoding)));
    } catch {
      const message = 'Private key is not valid for specified curve.';
      throw createNodeError(Error, 'ERR_CRYPTO_INVALID_KEYTYPE', message);
    }
  }

  #requireKey(kind: string): EcKey {
    if (this.#key) return this.#key;
    throw new Error(`Failed to get ECDH ${kind} key`);
  }
}

export const createECDH = (curve: string): ECDH => new ECDH(curve);

/** By OpenSSL's own name: those of NIST are for pairs of keys only. */
function requireCurve(name: string): EcName {
  if (Object.hasOwn(EC_CURVES, name)) return name as EcName;
  throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name');
}

function sharedSecret(curve: EcName, secret: Uint8Array, point: Uint8Array): Uint8Array {
  // the first byte says on which side the point is
  return EC_CURVES[curve].curve.getSharedSecret(secret, Uint8Array.from(point), true).slice(1);
}

function formatPoint(curve: EcName, bytes: Uint8Array, format = 'uncompressed'): Uint8Array {
  return EC_CURVES[curve].curve.Point.fromBytes(Uint8Array.from(bytes)).toBytes(format === 'compressed');
}
