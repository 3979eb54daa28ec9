import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlaygroundRequest } from '@/sandbox/host/playground';

/** In which form a webhook's sender writes the HMAC SHA-256 of the body. */
export const SIGNATURE_FORMS = ['github', 'stripe', 'hex', 'base64'] as const;

export type SignatureForm = (typeof SIGNATURE_FORMS)[number];

/** What stands in a header until the request is sent, such as `{{$signature github}}`. */
export function signaturePlaceholder(form: SignatureForm): string {
  return `{{$signature ${form}}}`;
}

const PLACEHOLDER = /\{\{\s*\$signature\s+(github|stripe|hex|base64)\s*\}\}/g;

/** The form of the signature that a header's value stands for. */
export function signatureFormOf(value: string): SignatureForm | null {
  const [, form] = new RegExp(PLACEHOLDER.source).exec(value) ?? [];
  return (form as SignatureForm | undefined) ?? null;
}

/** Puts the signature of the body where the headers ask for it. */
export function signRequest(request: PlaygroundRequest, secret: string, now = Date.now()): PlaygroundRequest {
  const { headers = [], body } = request;
  const bytes = typeof body === 'string' ? utf8ToBytes(body) : (body ?? new Uint8Array(0));
  const sign = (value: string) =>
    value.replace(PLACEHOLDER, (_, form: SignatureForm) => writeSignature(form, secret, bytes, now));
  return { ...request, headers: headers.map(([name, value]) => [name, sign(value)]) };
}

function writeSignature(form: SignatureForm, secret: string, body: Uint8Array, now: number): string {
  const mac = (message: Uint8Array) => hmac(sha256, utf8ToBytes(secret), message);
  switch (form) {
    case 'github':
      return `sha256=${bytesToHex(mac(body))}`;
    case 'stripe': {
      const seconds = Math.floor(now / 1000);
      return `t=${seconds},v1=${bytesToHex(mac(concatBytes(utf8ToBytes(`${seconds}.`), body)))}`;
    }
    case 'hex':
      return bytesToHex(mac(body));
    case 'base64':
      return btoa(String.fromCharCode(...mac(body)));
  }
}
