import { Buffer } from './internal/base64url-buffer';
import { withMissing } from './internal/missing';

/** Node 20's limits; the npm package has those of older engines. */
export const kMaxLength = 2 ** 32;
export const kStringMaxLength = 0x1fffffe8;
export const INSPECT_MAX_BYTES = 50;
export const SlowBuffer = Buffer;
export const Blob = globalThis.Blob;
export const File = globalThis.File;
export const atob = (text: string): string => globalThis.atob(text);
export const btoa = (text: string): string => globalThis.btoa(text);
export const constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength };

/** Whether the bytes are valid UTF-8. */
export function isUtf8(bytes: ArrayBufferView<ArrayBuffer> | ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether all bytes are below 0x80. */
export function isAscii(bytes: ArrayBufferView | ArrayBuffer): boolean {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  return view.every((byte) => byte < 0x80);
}

/** The bytes of text in one encoding as those of another. */
export function transcode(bytes: Uint8Array, from: string, to: string): Buffer {
  return Buffer.from(
    Buffer.from(bytes)
      .toString(from)
      .replace(/[^\0-\x7f]/gu, fitting(to)),
    to as 'utf8',
  );
}

/** What a narrower encoding lacks becomes a question mark. */
function fitting(to: string): (character: string) => string {
  const limit = { ascii: 0x7f, latin1: 0xff, binary: 0xff }[to] ?? Infinity;
  return (character) => ((character.codePointAt(0) ?? 0) > limit ? '?' : character);
}

export { Buffer };

const buffer = {
  Buffer,
  SlowBuffer,
  INSPECT_MAX_BYTES,
  kMaxLength,
  kStringMaxLength,
  constants,
  Blob,
  File,
  atob,
  btoa,
  isUtf8,
  isAscii,
  transcode,
};

export default withMissing('buffer', buffer, 'resolveObjectURL');
