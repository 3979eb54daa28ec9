const METHODS =
  'decrypt deriveBits deriveKey digest encrypt exportKey generateKey importKey sign unwrapKey verify wrapKey'.split(
    ' ',
  );

/** Gives the errors of `crypto.subtle` Node's words and names: every browser has its own. */
export function patchCryptoErrors({ SubtleCrypto, DOMException }: typeof globalThis): void {
  const prototype = SubtleCrypto?.prototype as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
  for (const name of prototype ? METHODS : []) {
    const native = prototype[name];
    if (!native) continue;
    const patched = function (this: unknown, ...values: unknown[]): Promise<unknown> {
      return native.apply(this, values).catch((error: unknown) => {
        throw error instanceof DOMException ? inNodesWords(error, DOMException) : error;
      });
    };
    Object.defineProperty(patched, 'name', { value: name });
    Object.defineProperty(prototype, name, { value: patched, enumerable: true, configurable: true, writable: true });
  }
}

/** Browser's words -> Node's message, and its name where that differs. */
const WORDS: [name: string, pattern: RegExp, message: string, newName?: string][] = [
  ['OperationError', /^$/, 'The operation failed for an operation-specific reason'],
  ['InvalidAccessError', /not extractable/, 'key is not extractable', 'InvalidAccessException'],
  ['InvalidAccessError', /usages|usage|to use this key/i, 'The requested operation is not valid for the provided key'],
  ['DataError', /AES key data must be|key length/i, 'Invalid key length'],
  ['DataError', /HMAC key data must not be empty/, 'Zero-length key is not supported'],
  ['NotSupportedError', /Unrecognized name/, 'Unrecognized algorithm name'],
];

function inNodesWords(error: DOMException, Exception: typeof DOMException): DOMException {
  const found = WORDS.find(([name, pattern]) => name === error.name && pattern.test(error.message));
  return found ? new Exception(found[2], found[3] ?? error.name) : error;
}
