import * as flate from 'fflate';
import { Buffer } from './base64url-buffer';
import { createArgumentTypeError, createNodeError, createRangeError } from './node-error';

export interface ZlibOptions {
  level?: number;
  memLevel?: number;
  highWaterMark?: number;
  maxOutputLength?: number;
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
export const gunzipSync: Sync = (data, options) => expand(gunzipAll, data, options);
export const inflateSync: Sync = (data, options) => expand(flate.unzlibSync, data, options);
export const inflateRawSync: Sync = (data, options) => expand(flate.inflateSync, data, options);
export const unzipSync: Sync = (data, options) => {
  const [first = 0, second = 0] = toBytes(data);
  // what is neither, fflate takes for raw
  const isZlib = (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
  return first === 31 && second === 139 ? gunzipSync(data, options) : expand(isZlib ? flate.unzlibSync : refuse, data);
};

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
  if (typeof level !== 'number') throw createArgumentTypeError('options.level', 'of type number', level);
  if (!(level >= -1 && level <= 9)) throw createRangeError('options.level', '>= -1 and <= 9', level);
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

/** Several files may stand one behind the other. */
function gunzipAll(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 31 || bytes[1] !== 139) refuse();
  // a head and a tail are 18 bytes
  if (bytes.length < 18) throw new Error('unexpected EOF');
  const parts: Uint8Array[] = [];
  const gunzip = new flate.Gunzip((part) => parts.push(part));
  gunzip.push(bytes, true);
  return Buffer.concat(parts);
}

function refuse(): never {
  throw new Error('incorrect header');
}

function expand(
  run: (bytes: Uint8Array) => Uint8Array,
  data: unknown,
  { maxOutputLength = Infinity }: ZlibOptions = {},
): Buffer {
  const bytes = toBytes(data);
  let result: Uint8Array;
  try {
    result = run(bytes);
  } catch (error) {
    throw createDataError(error);
  }
  if (result.length <= maxOutputLength) return wrap(result);
  const message = `Cannot create a Buffer larger than ${maxOutputLength} bytes`;
  throw createNodeError(RangeError, 'ERR_BUFFER_TOO_LARGE', message);
}

function wrap(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}
