import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError } from '../internal/node-error';
import { SecretKeyObject } from './key-object';

export type Encoding = BufferEncoding | 'base64url';
export type BufferEncoding = 'utf8' | 'hex' | 'base64' | 'latin1' | 'binary' | 'ascii' | 'ucs2' | 'utf16le';

const ANY_BYTES = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey';
const DATA = 'of type string or an instance of Buffer, TypedArray, or DataView';

/** The bytes of what `update` takes. */
export function readData(value: unknown, encoding?: string): Uint8Array {
  if (typeof value === 'string') return fromString(value, encoding);
  if (ArrayBuffer.isView(value)) return viewBytes(value);
  throw createArgumentTypeError('data', DATA, value);
}

/** The bytes of a key, password, salt or the like. */
export function readBytes(name: string, value: unknown, expected: string = ANY_BYTES): Uint8Array {
  if (typeof value === 'string') return fromString(value);
  const bytes = findBytes(value);
  if (bytes) return bytes;
  throw createArgumentTypeError(name, expected, value);
}

/** The bytes behind an ArrayBuffer, a view or a secret key; undefined for all else. */
export function findBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return viewBytes(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof SecretKeyObject) return value.export();
  return undefined;
}

/** What `digest`, `final` and the like answer: text in `encoding`, or a Buffer. */
export function writeBytes(bytes: Uint8Array, encoding?: string): string | Buffer {
  const buffer = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === undefined || encoding === null || encoding === 'buffer') return buffer;
  return Buffer.isEncoding(encoding) ? buffer.toString(encoding) : buffer;
}

function fromString(text: string, encoding?: string): Uint8Array {
  const known = encoding !== undefined && Buffer.isEncoding(encoding);
  return Uint8Array.from(Buffer.from(text, (known ? encoding : 'utf8') as BufferEncoding));
}

/** Plain Uint8Arrays, since the hash and cipher libraries take no subclass for granted. */
function viewBytes(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
