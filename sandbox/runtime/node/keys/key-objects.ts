import { findBytes, readBytes } from '../crypto/bytes';
import { KeyObject } from '../crypto/key-object';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { exportPrivate, exportPublic, type ExportOptions } from './export-key';
import { publicPart, type KeyData } from './key-data';
import { createOpenSslError, createUnsupportedError, createValueError } from './key-error';
import { readJwk, readPrivateDer, readPrivatePem, readPublicDer, readPublicPem, type Jwk } from './read-key';
import { bitLength } from './rsa';
import { writeSpki } from './write-key';

export interface KeyInput {
  key?: unknown;
  format?: string;
  type?: string;
  passphrase?: unknown;
  padding?: number;
  saltLength?: number;
  dsaEncoding?: string;
  oaepHash?: string;
  oaepLabel?: unknown;
}

const dataOfKey = new WeakMap<object, KeyData>();

abstract class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType(): string {
    return dataOf(this).type;
  }

  get asymmetricKeyDetails(): Record<string, unknown> {
    const data = dataOf(this);
    if ('n' in data) return { modulusLength: bitLength(data.n), publicExponent: data.e };
    return data.type === 'ec' ? { namedCurve: data.curve } : {};
  }

  override equals(other: KeyObject): boolean {
    const theirs = dataOfKey.get(other);
    if (!theirs || other.type !== this.type) return false;
    return Buffer.compare(writeSpki(dataOf(this)), writeSpki(theirs)) === 0;
  }
}

class PublicKeyObject extends AsymmetricKeyObject {
  export(options: ExportOptions): unknown {
    return exportPublic(dataOf(this), options);
  }
}

class PrivateKeyObject extends AsymmetricKeyObject {
  export(options: ExportOptions): unknown {
    return exportPrivate(dataOf(this), options);
  }
}

export function publicKeyOf(data: KeyData): KeyObject {
  const key = new PublicKeyObject('public');
  dataOfKey.set(key, publicPart(data));
  return key;
}

export function privateKeyOf(data: KeyData): KeyObject {
  const key = new PrivateKeyObject('private');
  dataOfKey.set(key, data);
  return key;
}

export function dataOf(key: KeyObject): KeyData {
  const data = dataOfKey.get(key);
  if (data) return data;
  throw createNodeError(
    TypeError,
    'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE',
    `Invalid key object type ${key.type}, expected private.`,
  );
}

export function createPublicKey(input: unknown): KeyObject {
  if (input instanceof KeyObject && input.type === 'public') throw createKeyTypeError(input, false);
  return publicKeyOf(readPublicKey(input));
}

export function createPrivateKey(input: unknown): KeyObject {
  if (input instanceof KeyObject && input.type === 'private') throw createKeyTypeError(input, false);
  return privateKeyOf(readPrivateKey(input));
}

/** A public key from whatever Node's functions take for one; also from the private one. */
export function readPublicKey(input: unknown): KeyData {
  const { key, format, type, passphrase } = readInput(input);
  if (key instanceof KeyObject) return dataOf(key);
  if (format === 'jwk') return readJwk(key as Jwk);
  if (format !== 'der') {
    const text = textOf(key);
    const data = readPublicPem(text) ?? readPrivatePem(text, passphraseOf(passphrase));
    if (!data) throw createUnsupportedError();
    return data;
  }
  if (type !== 'spki' && type !== 'pkcs1' && type !== 'pkcs8' && type !== 'sec1') throw createTypeError(type);
  return orWrongTag(() =>
    type === 'spki' || type === 'pkcs1'
      ? readPublicDer(bytesOf(key), type)
      : readPrivateDer(bytesOf(key), type, passphraseOf(passphrase)),
  );
}

export function readPrivateKey(input: unknown): KeyData {
  const { key, format, type, passphrase } = readInput(input);
  if (key instanceof KeyObject) {
    const data = dataOf(key);
    if (key.type === 'private') return data;
    const message = `Invalid key object type ${key.type}, expected private.`;
    throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', message);
  }
  const data = readPrivate(key, format, type, passphraseOf(passphrase));
  if (!data?.secret) throw createUnsupportedError();
  return data;
}

/** What stands beside the key in an object; nothing where the key stands alone. */
export function optionsOf(input: unknown): KeyInput {
  const isAlone = typeof input !== 'object' || input === null || input instanceof KeyObject || findBytes(input);
  return isAlone ? {} : input;
}

function readPrivate(key: unknown, format?: string, type?: string, passphrase?: Uint8Array): KeyData | undefined {
  if (format === 'jwk') return readJwk(key as Jwk);
  if (format !== 'der') return readPrivatePem(textOf(key), passphrase);
  if (type !== 'pkcs8' && type !== 'pkcs1' && type !== 'sec1') throw createTypeError(type);
  return orWrongTag(() => readPrivateDer(bytesOf(key), type, passphrase));
}

function readInput(input: unknown): KeyInput {
  const isAlone = input instanceof KeyObject || typeof input === 'string' || findBytes(input) !== undefined;
  if (isAlone) return { key: input };
  if (typeof input !== 'object' || input === null || !('key' in input)) throw createKeyTypeError(input, true);
  return input;
}

function textOf(key: unknown): string {
  return typeof key === 'string' ? key : Buffer.from(bytesOf(key)).toString('latin1');
}

function bytesOf(key: unknown): Uint8Array {
  return readBytes('key', key);
}

function passphraseOf(passphrase: unknown): Uint8Array | undefined {
  return passphrase === undefined ? undefined : readBytes('passphrase', passphrase);
}

function orWrongTag(read: () => KeyData): KeyData {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    throw createOpenSslError('068000A8', 'asn1 encoding routines', 'wrong tag');
  }
}

function createTypeError(type: unknown): Error {
  return createValueError(
    `The property 'options.type' is invalid. Received ${typeof type === 'string' ? `'${type}'` : String(type)}`,
  );
}

function createKeyTypeError(actual: unknown, takesKeys: boolean): Error {
  const [last, keys] = takesKeys ? ['DataView', ', KeyObject, or CryptoKey'] : ['or DataView', ''];
  const expected = `of type string or an instance of ArrayBuffer, Buffer, TypedArray, ${last}${keys}`;
  return createArgumentTypeError('key', expected, actual);
}
