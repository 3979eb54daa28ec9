import { Buffer } from '../internal/base64url-buffer';
import { createMissingError } from '../internal/missing';

type KeyType = 'secret' | 'public' | 'private';

/** What all of Node's keys have in common. */
export class KeyObject {
  readonly type!: KeyType;

  constructor(type: KeyType) {
    // as in Node, of which it is no own property either
    Object.defineProperty(this, 'type', { value: type });
  }

  static from(): never {
    throw createMissingError('crypto.KeyObject.from', 'a browser hands out the bytes of a CryptoKey only later.');
  }

  get [Symbol.toStringTag](): string {
    return 'KeyObject';
  }

  equals(other: KeyObject): boolean {
    return this === other;
  }
}

export class SecretKeyObject extends KeyObject {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super('secret');
    this.#bytes = Uint8Array.from(bytes);
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

  override equals(other: KeyObject): boolean {
    return other instanceof SecretKeyObject && Buffer.compare(this.#bytes, other.#bytes) === 0;
  }
}
