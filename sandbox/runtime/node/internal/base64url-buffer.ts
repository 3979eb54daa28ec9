// By file name, because the bundler gives 'buffer' to the file that imports this one.
import { Buffer } from 'buffer/index.js';

interface Patchable {
  from: (value: unknown, ...rest: unknown[]) => unknown;
  alloc: (size: number, fill?: unknown, encoding?: unknown) => unknown;
  byteLength: (value: unknown, encoding?: unknown) => number;
  isEncoding: (encoding: unknown) => boolean;
}

teachBase64url(Buffer as unknown as Patchable, Buffer.prototype as unknown as Record<string, unknown>);

export { Buffer };

/** The npm package lacks the encoding. Its base64 reader takes the url alphabet too, so only writing differs. */
function teachBase64url(statics: Patchable, prototype: Record<string, unknown>): void {
  const { from, alloc, byteLength, isEncoding } = statics;
  statics.from = (value, ...rest) => from(value, ...rest.map(readable));
  statics.alloc = (size, fill, encoding) => alloc(size, fill, readable(encoding));
  statics.byteLength = (value, encoding) => byteLength(value, readable(encoding));
  statics.isEncoding = (encoding) => isBase64url(encoding) || isEncoding(encoding);
  for (const name of ['write', 'fill', 'indexOf', 'lastIndexOf', 'includes']) {
    const method = prototype[name] as (...values: unknown[]) => unknown;
    prototype[name] = function (this: unknown, value: unknown, ...rest: unknown[]) {
      return method.call(this, value, ...rest.map(readable));
    };
  }
  const text: unknown = prototype.toString;
  const toString = text as (...values: unknown[]) => string;
  prototype.toString = function (this: unknown, encoding?: unknown, ...range: unknown[]) {
    if (isUtf8(encoding) && range.length === 0) return utf8.decode(this as Uint8Array<ArrayBuffer>);
    if (!isBase64url(encoding)) return toString.call(this, encoding, ...range);
    return toBase64url(toString.call(this, 'base64', ...range));
  };
}

/** The npm package replaces every byte of a character that is cut short, Node and the platform the whole of it. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function isUtf8(encoding: unknown): boolean {
  return encoding === undefined || encoding === 'utf8' || encoding === 'utf-8';
}

function isBase64url(encoding: unknown): boolean {
  return typeof encoding === 'string' && encoding.toLowerCase() === 'base64url';
}

function readable(encoding: unknown): unknown {
  return isBase64url(encoding) ? 'base64' : encoding;
}

function toBase64url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
