import { Deflate as RawDeflate, Gunzip as GunzipCoder, Gzip as GzipCoder, Inflate as RawInflate } from 'fflate';
import { Decompress, Unzlib, Zlib, type FlateStreamHandler } from 'fflate';
import { Transform } from 'readable-stream';
import { Buffer } from './base64url-buffer';
import { zlibConstants } from './zlib-constants';
import { createDataError, readLevel, toBytes, type ZlibOptions } from './zlib-sync';

type FlushCallback = () => void;

interface Coder {
  ondata: FlateStreamHandler;
  push(chunk: Uint8Array, final?: boolean): void;
  flush?(sync?: boolean): void;
}

/** A compressing or expanding stream, as `createGzip()` gives. */
export class ZlibStream extends Transform {
  readonly #coder: Coder;
  #pushed = false;

  constructor(coder: Coder, options: ZlibOptions = {}) {
    super(options.highWaterMark === undefined ? {} : { highWaterMark: options.highWaterMark });
    this.#coder = coder;
    coder.ondata = (bytes) => {
      if (bytes.length > 0) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    };
  }

  _transform(chunk: unknown, encoding: string, callback: (error?: Error | null) => void): void {
    this.#code(callback, () => {
      this.#pushed = true;
      this.#coder.push(toBytes(chunk, encoding));
    });
  }

  _flush(callback: (error?: Error | null) => void): void {
    this.#code(callback, () => this.#coder.push(new Uint8Array(0), true));
  }

  /** Hands out all that was written so far, so that it can be expanded. Its place is after the writes before it. */
  flush(kind?: number | FlushCallback, callback?: FlushCallback): void {
    const done = typeof kind === 'function' ? kind : callback;
    this.write(new Uint8Array(0), () => {
      if (this.#pushed && kind !== zlibConstants.Z_NO_FLUSH) this.#coder.flush?.(true);
      done?.();
    });
  }

  close(callback?: () => void): void {
    if (callback) this.once('close', callback);
    this.destroy();
  }

  #code(callback: (error?: Error | null) => void, work: () => void): void {
    try {
      work();
      callback();
    } catch (error) {
      callback(createDataError(error));
    }
  }
}

export class Gzip extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new GzipCoder(readLevel(options)), options);
  }
}

export class Deflate extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new Zlib(readLevel(options)), options);
  }
}

export class DeflateRaw extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new RawDeflate(readLevel(options)), options);
  }
}

export class Gunzip extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new GunzipCoder(), options);
  }
}

export class Inflate extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new Unzlib(), options);
  }
}

export class InflateRaw extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new RawInflate(), options);
  }
}

/** Expands what `Gzip` or `Deflate` made, whichever it is. */
export class Unzip extends ZlibStream {
  constructor(options?: ZlibOptions) {
    super(new Decompress(), options);
  }
}

export const createGzip = (options?: ZlibOptions) => new Gzip(options);
export const createDeflate = (options?: ZlibOptions) => new Deflate(options);
export const createDeflateRaw = (options?: ZlibOptions) => new DeflateRaw(options);
export const createGunzip = (options?: ZlibOptions) => new Gunzip(options);
export const createInflate = (options?: ZlibOptions) => new Inflate(options);
export const createInflateRaw = (options?: ZlibOptions) => new InflateRaw(options);
export const createUnzip = (options?: ZlibOptions) => new Unzip(options);
