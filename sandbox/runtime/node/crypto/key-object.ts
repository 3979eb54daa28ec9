import { Buffer } from '../internal/base64url-buffer';
import { createMissingError } from '../internal/missing';

/** Node's KeyObject, for secret keys only. */
export class KeyObject {
  readonly type = 'secret';
  readonly #bytes: Uint8Array;

  constructor(type: 'secret', bytes: Uint8Array) {
    if (type !== 'secret') throw createMissingError(`crypto.KeyObject of type ${String(type)}`);
    this.#bytes = Uint8Array.from(bytes);
  }

  static from(): never {
    throw createMissingError('crypto.KeyObject.from');
  }

  get symmetricKeySize(): number {
    return this.#bytes.byteLength;
  }

  export(options?: { format?: 'buffer' | 'jwk' }): Buffer;
  export(options: { format?: 'buffer' | 'jwk' } = {}): Buffer | { kty: 'oct'; k: string } {
    const buffer = Buffer.from(this.#bytes);
    if (options.format === 'jwk') return { kty: 'oct', k: buffer.toString('base64url') };
    return buffer;
  }

  equals(other: KeyObject): boolean {
    return other instanceof KeyObject && Buffer.compare(this.#bytes, other.#bytes) === 0;
  }
}
