import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { findAlgorithm, type Algorithm } from './algorithms';
import { findBytes, readBytes, readData, writeBytes } from './bytes';
import { createSteps, type Steps } from './cipher-steps';
import { StringDecoder, type Decoder } from '../string_decoder';
import { LazyStream } from './lazy-transform';

interface CipherOptions {
  authTagLength?: number;
}

type Done = (error?: Error | null) => void;

const TAG_LENGTH = 16;

/** What Cipheriv and Decipheriv share. */
abstract class CipherBase extends LazyStream {
  readonly #algorithm: Algorithm;
  readonly #steps: Steps;
  readonly #tagLength: number | undefined;
  #additional: Uint8Array = new Uint8Array(0);
  #padding = true;
  #finished = false;
  #decoder: Decoder | undefined;

  constructor(name: unknown, key: unknown, iv: unknown, options: CipherOptions | null | undefined, decrypts: boolean) {
    super();
    if (typeof name !== 'string') throw createArgumentTypeError('cipher', 'of type string', name);
    const algorithm = findAlgorithm(name);
    if (!algorithm) throw createNodeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
    const keyed = { algorithm, key: readKey(algorithm, key), iv: readIv(algorithm, iv) };
    this.#algorithm = algorithm;
    this.#tagLength = readTagLength(algorithm, options);
    this.#steps = createSteps(keyed, decrypts, () => this.#padding);
  }

  update(data: unknown, inputEncoding?: string, outputEncoding?: string): unknown {
    const bytes = readData(data, inputEncoding);
    if (this.#finished) throw new Error('Trying to add data in unsupported state');
    const result = this.#steps.update(bytes);
    return this.#decoderOf(outputEncoding)?.write(Buffer.from(result)) ?? writeBytes(result);
  }

  final(encoding?: string): unknown {
    if (this.#finished) throw createStateError();
    this.#finished = true;
    const { bytes, tag } = this.#steps.end(this.#additional);
    if (this.#algorithm.hasTag) this.useTag(Buffer.from(tag.subarray(0, this.#tagLength ?? TAG_LENGTH)));
    return this.#decoderOf(encoding)?.end(Buffer.from(bytes)) ?? writeBytes(bytes);
  }

  setAAD(data: unknown, { encoding }: { encoding?: string } = {}): this {
    this.#additional = Uint8Array.from(readData(data, encoding));
    return this;
  }

  setAutoPadding(padding = true): this {
    this.#padding = padding;
    return this;
  }

  _transform(chunk: unknown, encoding: string, done: Done): void {
    this.push(this.update(chunk, encoding));
    done();
  }

  _flush(done: Done): void {
    try {
      this.push(this.final());
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** A character, or a group of digits, may begin in one piece and end in the next. */
  #decoderOf(encoding: string | undefined): Decoder | undefined {
    if (encoding && encoding !== 'buffer') this.#decoder ??= new StringDecoder(encoding);
    return encoding && encoding !== 'buffer' ? this.#decoder : undefined;
  }

  protected get tagLength(): number | undefined {
    return this.#tagLength;
  }

  protected get isFinished(): boolean {
    return this.#finished;
  }

  protected get hasTag(): boolean {
    return this.#algorithm.hasTag;
  }

  /** Called with the tag that belongs to all that was seen. */
  protected abstract useTag(tag: Buffer): void;
}

export class Cipheriv extends CipherBase {
  #tag: Buffer | undefined;

  constructor(name: unknown, key: unknown, iv: unknown, options?: CipherOptions | null) {
    super(name, key, iv, options, false);
  }

  getAuthTag(): Buffer {
    if (!this.#tag) throw createStateError('getAuthTag');
    return Buffer.from(this.#tag);
  }

  protected useTag(tag: Buffer): void {
    this.#tag = tag;
  }
}

export class Decipheriv extends CipherBase {
  #tag: Uint8Array | undefined;

  constructor(name: unknown, key: unknown, iv: unknown, options?: CipherOptions | null) {
    super(name, key, iv, options, true);
  }

  setAuthTag(tag: unknown, encoding?: string): this {
    const bytes = Uint8Array.from(readData(tag, encoding));
    if (!this.hasTag || this.#tag || this.isFinished) throw createStateError('setAuthTag');
    if (!isTagLength(bytes.length) || (this.tagLength !== undefined && this.tagLength !== bytes.length)) {
      throw createTagError(bytes.length);
    }
    this.#tag = bytes;
    return this;
  }

  protected useTag(tag: Buffer): void {
    const given = this.#tag;
    if (given && Buffer.compare(tag.subarray(0, given.length), given) === 0) return;
    throw new Error('Unsupported state or unable to authenticate data');
  }
}

export function createCipheriv(name: string, key: unknown, iv: unknown, options?: CipherOptions | null): Cipheriv {
  return new Cipheriv(name, key, iv, options);
}

export function createDecipheriv(name: string, key: unknown, iv: unknown, options?: CipherOptions | null): Decipheriv {
  return new Decipheriv(name, key, iv, options);
}

function readKey({ keyLength }: Algorithm, key: unknown): Uint8Array {
  const bytes = Uint8Array.from(readBytes('key', key));
  if (bytes.length === keyLength) return bytes;
  throw createNodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
}

function readIv({ ivLength, takesAnyIv }: Algorithm, iv: unknown): Uint8Array {
  const bytes = iv === null ? new Uint8Array(0) : typeof iv === 'string' ? readBytes('iv', iv) : findBytes(iv);
  if (bytes && (takesAnyIv ? bytes.length > 0 : bytes.length === ivLength)) return Uint8Array.from(bytes);
  throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
}

function readTagLength({ hasTag }: Algorithm, options: CipherOptions | null | undefined): number | undefined {
  const length = options?.authTagLength;
  if (!hasTag || length === undefined || isTagLength(length)) return length;
  throw createTagError(length);
}

function isTagLength(length: number): boolean {
  return length === 4 || length === 8 || (length >= 12 && length <= TAG_LENGTH);
}

function createTagError(length: number): Error {
  return createNodeError(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${length}`);
}

function createStateError(operation?: string): Error {
  const message = operation ? `Invalid state for operation ${operation}` : 'Invalid state';
  return createNodeError(Error, 'ERR_CRYPTO_INVALID_STATE', message);
}
