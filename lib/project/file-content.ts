import type { ProjectFile } from './project';

/** The bytes of a project's file. Text is UTF-8; `base64` that is none gives no bytes. */
export function toBytes(file: ProjectFile): Uint8Array {
  if (typeof file === 'string') return new TextEncoder().encode(file);
  return decodeBase64(file.base64) ?? new Uint8Array();
}

/** A project's file from bytes: text where they are UTF-8 without NUL, base64 otherwise. */
export function fromBytes(bytes: Uint8Array): ProjectFile {
  return decodeText(bytes) ?? { base64: encodeBase64(bytes) };
}

/** The text of a project's file, or null where it is binary. */
export function toText(file: ProjectFile): string | null {
  return typeof file === 'string' ? file : decodeText(toBytes(file));
}

/** How many bytes a project's file has, without making them. */
export function byteLength(file: ProjectFile): number {
  if (typeof file === 'string') return utf8Length(file);
  const length = file.base64.replace(/=+$/, '').length;
  return Math.floor((length * 3) / 4);
}

/** Base64 (RFC 4648, section 4, padded). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  // Spreading a large array would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The bytes of base64 text, or null where it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  if (!isBase64(text)) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Whether `text` is base64, padded or not, without white space. */
export function isBase64(text: string): boolean {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return false;
  return text.endsWith('=') ? text.length % 4 === 0 : text.length % 4 !== 1;
}

function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x800 && !isSurrogate(code)) length += 2;
    else if (code >= 0x80) length += 1;
  }
  return length;
}

/** Two surrogates are 4 bytes together: 2 more than their 2 code units, so 1 more each. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
