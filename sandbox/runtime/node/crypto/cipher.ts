import { cbc, ctr, ecb, gcm } from '@noble/ciphers/aes.js';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { findBytes, readBytes, readData, writeBytes } from './bytes';

type CipherMode = 'cbc' | 'ctr' | 'ecb' | 'gcm';
const TAG_LENGTH = 16;

interface Algorithm {
  mode: CipherMode;
  key: Uint8Array;
  iv: Uint8Array;
}

/**
 * What Cipheriv and Decipheriv share. `update` keeps its input and answers with nothing, `final` answers with the whole:
 * joined, as every caller joins them, they are what Node's give.
 */
class AesStep {
  protected readonly algorithm: Algorithm;
  protected readonly input: Uint8Array[] = [];
  protected additional: Uint8Array = new Uint8Array(0);
  protected padding = true;
  protected finished = false;

  constructor(name: string, key: unknown, iv: unknown) {
    this.algorithm = readAlgorithm(name, key, iv);
  }

  update(data: unknown, inputEncoding?: string, outputEncoding?: string): unknown {
    if (this.finished) throw createStateError('update');
    this.input.push(Uint8Array.from(readData(data, inputEncoding)));
    return writeBytes(new Uint8Array(0), outputEncoding);
  }

  setAAD(bytes: Uint8Array): this {
    this.additional = Uint8Array.from(bytes);
    return this;
  }

  setAutoPadding(padding = true): this {
    this.padding = padding;
    return this;
  }

  protected finish(): void {
    if (this.finished) throw createStateError('final');
    this.finished = true;
  }
}

export class Cipheriv extends AesStep {
  #tag: Uint8Array | undefined;

  final(encoding?: string): unknown {
    this.finish();
    const output = createAes(this.algorithm, this.additional, this.padding).encrypt(Buffer.concat(this.input));
    if (this.algorithm.mode !== 'gcm') return writeBytes(output, encoding);
    this.#tag = output.slice(-TAG_LENGTH);
    return writeBytes(output.slice(0, -TAG_LENGTH), encoding);
  }

  getAuthTag(): Buffer {
    if (!this.#tag) throw createStateError('getAuthTag');
    return Buffer.from(this.#tag);
  }
}

export class Decipheriv extends AesStep {
  #tag: Uint8Array = new Uint8Array(0);

  setAuthTag(tag: unknown, encoding?: string): this {
    this.#tag = Uint8Array.from(readData(tag, encoding));
    return this;
  }

  final(encoding?: string): unknown {
    this.finish();
    const aes = createAes(this.algorithm, this.additional, this.padding);
    try {
      return writeBytes(aes.decrypt(Buffer.concat([...this.input, this.#tag])), encoding);
    } catch {
      throw createDecryptError(this.algorithm.mode);
    }
  }
}

export function createCipheriv(algorithm: string, key: unknown, iv: unknown): Cipheriv {
  return new Cipheriv(algorithm, key, iv);
}

export function createDecipheriv(algorithm: string, key: unknown, iv: unknown): Decipheriv {
  return new Decipheriv(algorithm, key, iv);
}

/** The ciphers the playground has. */
export function getCiphers(): string[] {
  const modes = ['cbc', 'ctr', 'ecb', 'gcm'];
  return ['128', '192', '256'].flatMap((bits) => modes.map((mode) => `aes-${bits}-${mode}`));
}

function readAlgorithm(name: unknown, key: unknown, iv: unknown): Algorithm {
  if (typeof name !== 'string') throw createArgumentTypeError('cipher', 'of type string', name);
  const known = /^aes-(128|192|256)-(cbc|ctr|ecb|gcm)$/.exec(name.toLowerCase());
  if (!known) throw createNodeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
  const mode = known[2] as CipherMode;
  const keyBytes = Uint8Array.from(readBytes('key', key));
  if (keyBytes.length * 8 !== Number(known[1])) {
    throw createNodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  }
  return { mode, key: keyBytes, iv: readIv(mode, iv) };
}

function readIv(mode: CipherMode, iv: unknown): Uint8Array {
  const bytes = iv === null ? new Uint8Array(0) : typeof iv === 'string' ? readBytes('iv', iv) : findBytes(iv);
  const fits = mode === 'gcm' ? bytes && bytes.length > 0 : bytes?.length === (mode === 'ecb' ? 0 : 16);
  if (bytes && fits) return Uint8Array.from(bytes);
  throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
}

function createAes({ mode, key, iv }: Algorithm, additional: Uint8Array, padding: boolean) {
  const options = { disablePadding: !padding };
  if (mode === 'gcm') return gcm(key, iv, additional);
  if (mode === 'ctr') return ctr(key, iv);
  if (mode === 'ecb') return ecb(key, options);
  return cbc(key, iv, options);
}

function createStateError(method: string): Error {
  return createNodeError(Error, 'ERR_CRYPTO_INVALID_STATE', `Invalid state for operation ${method}`);
}

function createDecryptError(mode: CipherMode): Error {
  if (mode === 'gcm') return new Error('Unsupported state or unable to authenticate data');
  return createNodeError(Error, 'ERR_OSSL_BAD_DECRYPT', 'error:1C800064:Provider routines::bad decrypt');
}
