import * as flate from 'fflate';
import { Buffer } from './base64url-buffer';
import { createArgumentTypeError, createNodeError } from './node-error';

export interface ZlibOptions {
  level?: number;
  memLevel?: number;
  highWaterMark?: number;
}

type Level = NonNullable<flate.DeflateOptions['level']>;
type Sync = (data: unknown, options?: ZlibOptions) => Buffer;
type Callback = (error: Error | null, result?: Buffer) => void;

const DATA = 'of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer';

// A fixed time keeps the bytes the same from call to call, as Node's are.
export const gzipSync: Sync = (data, options) =>
  wrap(flate.gzipSync(toBytes(data), { ...readLevel(options), mtime: 0 }));
export const deflateSync: Sync = (data, options) => wrap(flate.zlibSync(toBytes(data), readLevel(options)));
export const deflateRawSync: Sync = (data, options) => wrap(flate.deflateSync(toBytes(data), readLevel(options)));
export const gunzipSync: Sync = (data) => expand(flate.gunzipSync, data);
export const inflateSync: Sync = (data) => expand(flate.unzlibSync, data);
export const inflateRawSync: Sync = (data) => expand(flate.inflateSync, data);
export const unzipSync: Sync = (data) => expand(flate.decompressSync, data);

/** The callback form of one of the above: the callback comes in a later turn. */
export function createAsync(sync: Sync): (data: unknown, options: ZlibOptions | Callback, callback?: Callback) => void {
  return (data, options, callback) => {
    const [settings, done] = typeof options === 'function' ? [{}, options] : [options, callback];
    if (typeof done !== 'function') throw createArgumentTypeError('callback', 'of type function', done);
    const bytes = toBytes(data);
    setTimeout(() => {
      try {
        done(null, sync(bytes, settings));
      } catch (error) {
        done(error as Error);
      }
    }, 0);
  };
}

export function readLevel({ level = -1 }: ZlibOptions = {}): { level: Level } {
  return { level: (level < 0 ? 6 : level) as Level };
}

export function toBytes(data: unknown, encoding = 'utf8'): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, encoding as 'utf8');
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw createArgumentTypeError('buffer', DATA, data);
}

/** Node's error for bytes that are not what they should be. */
export function createDataError(reason: unknown): Error {
  const text = reason instanceof Error ? reason.message : String(reason);
  const unfinished = /unexpected EOF/i.test(text);
  const message = unfinished
    ? 'unexpected end of file'
    : /header|invalid (gzip|zlib) data/i.test(text)
      ? 'incorrect header check'
      : text;
  const code = unfinished ? 'Z_BUF_ERROR' : 'Z_DATA_ERROR';
  return Object.assign(createNodeError(Error, code, message), { errno: unfinished ? -5 : -3 });
}

function expand(run: (bytes: Uint8Array) => Uint8Array, data: unknown): Buffer {
  const bytes = toBytes(data);
  try {
    return wrap(run(bytes));
  } catch (error) {
    throw createDataError(error);
  }
}

function wrap(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}
