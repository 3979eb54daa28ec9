import { Transform } from 'readable-stream';
import type { brotli } from '../brotli/brotli';
import { Buffer } from './base64url-buffer';
import { createNodeError } from './node-error';
import { requirePart } from './parts';
import { createAsync, toBytes } from './zlib-sync';

type Done = (error?: Error | null) => void;

export function brotliCompressSync(data: unknown): Buffer {
  return Buffer.from(loadBrotli('brotliCompressSync').compress(Uint8Array.from(toBytes(data))));
}

export function brotliDecompressSync(data: unknown): Buffer {
  const bytes = Uint8Array.from(toBytes(data));
  const { decompress } = loadBrotli('brotliDecompressSync');
  try {
    return Buffer.from(decompress(bytes));
  } catch (error) {
    throw createBrotliError(error);
  }
}

export const brotliCompress = createAsync(brotliCompressSync);
export const brotliDecompress = createAsync(brotliDecompressSync);

/** Takes all that is written, and hands out its result at the end. */
class WholeStream extends Transform {
  readonly #code: (bytes: unknown) => Buffer;
  readonly #parts: Uint8Array[] = [];

  constructor(code: (bytes: unknown) => Buffer) {
    super();
    this.#code = code;
  }

  _transform(chunk: unknown, encoding: string, done: Done): void {
    this.#parts.push(toBytes(chunk, encoding));
    done();
  }

  _flush(done: Done): void {
    try {
      this.push(this.#code(Buffer.concat(this.#parts)));
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

export class BrotliCompress extends WholeStream {
  constructor() {
    super(brotliCompressSync);
  }
}

export class BrotliDecompress extends WholeStream {
  constructor() {
    super(brotliDecompressSync);
  }
}

export const createBrotliCompress = (): BrotliCompress => new BrotliCompress();
export const createBrotliDecompress = (): BrotliDecompress => new BrotliDecompress();

function loadBrotli(name: string): typeof brotli {
  return requirePart('brotli', `zlib.${name}`) as typeof brotli;
}

function createBrotliError(reason: unknown): Error {
  const isCutShort = reason instanceof Error && /unexpected end|not enough bytes/i.test(reason.message);
  if (isCutShort) return Object.assign(createNodeError(Error, 'Z_BUF_ERROR', 'unexpected end of file'), { errno: -5 });
  const error = createNodeError(Error, 'ERR__ERROR_FORMAT_PADDING_1', 'Decompression failed');
  return Object.assign(error, { errno: -14 });
}
