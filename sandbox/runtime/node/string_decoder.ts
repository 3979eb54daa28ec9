import { Buffer } from './internal/base64url-buffer';
import { createEncodingError } from './internal/buffer-faults';
import { createArgumentTypeError } from './internal/node-error';

type Bytes = Uint8Array | string;

export interface Decoder {
  readonly encoding: string;
  /** The text of the bytes, less what only begins in them. */
  write(bytes: Bytes): string;
  /** The text of what is left, whole or not. */
  end(bytes?: Bytes): string;
}

interface Steps {
  write(bytes: Buffer): string;
  end(): string;
}

const stepsOf = new WeakMap<object, Steps>();
const NAMES: Record<string, string> = { 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', binary: 'latin1' }; // prettier-ignore

/** Node's StringDecoder: a function, as there, which older packages call for an object of their own. */
function StringDecoder(this: { encoding: string }, encoding?: string): void {
  const name = (encoding || 'utf8').toLowerCase();
  if (!Buffer.isEncoding(name)) throw createEncodingError(encoding);
  this.encoding = NAMES[name] ?? name;
  stepsOf.set(this, createSteps(this.encoding));
}

Object.assign(StringDecoder.prototype as object, {
  write(this: object, bytes: Bytes): string {
    if (typeof bytes === 'string') return bytes;
    if (!ArrayBuffer.isView(bytes)) {
      throw createArgumentTypeError('buf', 'an instance of Buffer, TypedArray, or DataView', bytes);
    }
    const { buffer, byteOffset, byteLength } = bytes;
    return stepsOf.get(this)?.write(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)) ?? '';
  },
  end(this: Decoder, bytes?: Bytes): string {
    const text = bytes === undefined ? '' : this.write(bytes);
    const rest = stepsOf.get(this)?.end() ?? '';
    stepsOf.set(this, createSteps(this.encoding));
    return text + rest;
  },
});

function createSteps(encoding: string): Steps {
  if (encoding === 'utf8' || encoding === 'utf16le') {
    const decoder = new TextDecoder(encoding === 'utf8' ? 'utf-8' : 'utf-16le', { ignoreBOM: true });
    return {
      write: (bytes) => decoder.decode(bytes, { stream: true }),
      end: () => (encoding === 'utf8' ? decoder.decode() : ''),
    };
  }
  const size = encoding.startsWith('base64') ? 3 : 1;
  let waiting = Buffer.alloc(0);
  return {
    write(bytes) {
      const all = Buffer.concat([waiting, bytes]);
      const end = all.length - (all.length % size);
      waiting = Buffer.from(all.subarray(end));
      return Buffer.from(all.subarray(0, end)).toString(encoding);
    },
    end: () => waiting.toString(encoding),
  };
}

const constructor: unknown = StringDecoder;
const decoderClass = constructor as new (encoding?: string) => Decoder;

export { decoderClass as StringDecoder };

export default { StringDecoder: decoderClass };
