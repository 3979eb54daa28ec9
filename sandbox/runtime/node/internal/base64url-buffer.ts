// By file name, because the bundler gives 'buffer' to the file that imports this one.
import { Buffer } from 'buffer/index.js';
import { createEncodingError, teachFaults } from './buffer-faults';

interface Patchable {
  from: (value: unknown, ...rest: unknown[]) => unknown;
  alloc: (size: number, fill?: unknown, encoding?: unknown) => unknown;
  byteLength: (value: unknown, encoding?: unknown) => number;
  isEncoding: (encoding: unknown) => boolean;
}

teachFaults(Buffer as unknown as Record<string, unknown>, Buffer.prototype as unknown as Record<string, unknown>);
teachBase64url(Buffer as unknown as Patchable, Buffer.prototype as unknown as Record<string, unknown>);

export { Buffer };

/** The npm package lacks the encoding. Its base64 reader takes the url alphabet too, so only writing differs. */
function teachBase64url(statics: Patchable, prototype: Record<string, unknown>): void {
  const { from, alloc, byteLength, isEncoding } = statics;
  statics.from = (value, ...rest) => from(rest[0] === 'hex' ? hexIn(value) : value, ...rest.map(readable));
  statics.alloc = (size, fill, encoding) => alloc(size, fill, readable(encoding));
  statics.byteLength = (value, encoding) => byteLength(value, readable(encoding));
  statics.isEncoding = (encoding) => isBase64url(encoding) || isEncoding(encoding);
  for (const name of ['write', 'fill', 'indexOf', 'lastIndexOf', 'includes']) {
    const method = prototype[name] as (...values: unknown[]) => unknown;
    prototype[name] = function (this: unknown, value: unknown, ...rest: unknown[]) {
      return method.call(this, value, ...rest.map(readable));
    };
  }
  prototype[Symbol.for('nodejs.util.inspect.custom') as unknown as string] = inspectBytes;
  const text: unknown = prototype.toString;
  const toString = text as (...values: unknown[]) => string;
  prototype.toString = function (this: unknown, encoding?: unknown, ...range: unknown[]) {
    if (isUtf8(encoding) && range.length === 0) return utf8.decode(this as Uint8Array<ArrayBuffer>);
    if (encoding !== undefined && !statics.isEncoding(encoding)) throw createEncodingError(encoding);
    if (!isBase64url(encoding)) return toString.call(this, encoding, ...range);
    return toBase64url(toString.call(this, 'base64', ...range));
  };
}

const SHOWN_BYTES = 50;

function inspectBytes(this: Uint8Array): string {
  const pairs = [...this.subarray(0, SHOWN_BYTES)].map((byte) => byte.toString(16).padStart(2, '0'));
  const more = this.length - SHOWN_BYTES;
  const rest = more > 0 ? ` ... ${more} more byte${more > 1 ? 's' : ''}` : '';
  return `<${this.constructor.name} ${pairs.join(' ')}${rest}>`;
}

/** The digits up to what is none: the npm package takes that for a zero. */
function hexIn(value: unknown): unknown {
  return typeof value === 'string' ? (/^(?:[\da-f]{2})*/i.exec(value)?.[0] ?? '') : value;
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
