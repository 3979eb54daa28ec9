import { hmac } from '@noble/hashes/hmac.js';
import type { Hash as Digest } from '@noble/hashes/utils.js';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { readBytes, readData, writeBytes } from './bytes';
import { findDigest } from './digests';
import { LazyStream } from './lazy-transform';

type State = Digest<never> & { clone(): State };

/** Node's Hash. */
export class Hash extends LazyStream {
  #state: State;
  #finished = false;
  #digest: Uint8Array | undefined;

  constructor(state: State) {
    super();
    this.#state = state;
  }

  update(data: unknown, encoding?: string): this {
    if (this.#finished) throw createFinishedError();
    this.#state.update(readData(data, encoding));
    return this;
  }

  digest(encoding?: string): unknown {
    if (this.#finished) throw createFinishedError();
    this.#finished = true;
    return writeBytes(Uint8Array.from(this.#result()), encoding);
  }

  copy(): Hash {
    if (this.#finished) throw createFinishedError();
    return new Hash(this.#state.clone());
  }

  _transform(chunk: unknown, encoding: string, done: () => void): void {
    this.update(chunk, encoding);
    done();
  }

  /** The digest can still be asked for. */
  _flush(done: () => void): void {
    this.push(this.#result());
    done();
  }

  #result(): Uint8Array {
    return (this.#digest ??= this.#state.digest());
  }
}

/** Node's Hmac. */
export class Hmac extends LazyStream {
  #state: State;
  #finished = false;

  constructor(state: State) {
    super();
    this.#state = state;
  }

  update(data: unknown, encoding?: string): this {
    if (this.#finished) throw createFinishedError();
    this.#state.update(readData(data, encoding));
    return this;
  }

  /** A second call answers with nothing, as Node's does. */
  digest(encoding?: string): unknown {
    if (this.#finished) return writeBytes(new Uint8Array(0), encoding);
    this.#finished = true;
    return writeBytes(this.#state.digest(), encoding);
  }

  _transform(chunk: unknown, encoding: string, done: () => void): void {
    this.update(chunk, encoding);
    done();
  }

  _flush(done: () => void): void {
    this.push(this.digest());
    done();
  }
}

export function createHash(algorithm: string, { outputLength }: { outputLength?: number } = {}): Hash {
  if (typeof algorithm !== 'string') throw createArgumentTypeError('algorithm', 'of type string', algorithm);
  const digest = findDigest(algorithm);
  if (!digest) throw new Error('Digest method not supported');
  // only those without a length of their own take one
  const options = isExtendable(algorithm) && outputLength !== undefined ? { dkLen: outputLength } : undefined;
  return new Hash((digest.create as (options?: object) => unknown)(options) as State);
}

export function createHmac(algorithm: string, key: unknown): Hmac {
  if (typeof algorithm !== 'string') throw createArgumentTypeError('hmac', 'of type string', algorithm);
  const bytes = readBytes('key', key);
  // OpenSSL has none over what gives as many bytes as one asks for
  if (isExtendable(algorithm)) throw new Error('error:00000000:lib(0)::reason(0)');
  return new Hmac(hmac.create(requireDigest(algorithm), bytes) as unknown as State);
}

/** Node's one-shot `crypto.hash`. */
export function hash(algorithm: string, data: unknown, encoding = 'hex'): unknown {
  return createHash(algorithm).update(data).digest(encoding);
}

export function isExtendable(algorithm: string): boolean {
  return /^shake/i.test(algorithm);
}

/** The hash function of that name, or Node's error. */
export function requireDigest(name: string): NonNullable<ReturnType<typeof findDigest>> {
  const digest = findDigest(name);
  if (!digest) throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
  return digest;
}

function createFinishedError(): Error {
  return createNodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
}
