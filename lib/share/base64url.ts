import { decodeBase64, encodeBase64 } from '../project/file-content';

/** Base64url (RFC 4648, section 5) without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of base64url text, or null where it is none. */
export function decodeBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
