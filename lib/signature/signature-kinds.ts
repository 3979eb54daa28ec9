import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HeaderList } from '@/sandbox/protocol';

/** What a signature is made of. */
export interface Signed {
  url: string;
  headers: HeaderList;
  body: Uint8Array;
  /** Since 1970. */
  seconds: number;
  id: string;
  key: Uint8Array;
}

interface SignatureKind {
  label: string;
  /** The header that carries the signature, and those that go with it, with what stands in them until the request is sent. */
  header: string;
  others?: readonly (readonly [name: string, value: string])[];
  /** Whether the time is signed, so that an old delivery can be told. */
  hasTime: boolean;
  keyOf: (secret: string) => Uint8Array;
  /** The url that the request is sent to, where the sender adds to it. */
  urlOf?: (url: string, headers: HeaderList, body: Uint8Array) => string;
  sign: (signed: Signed) => string;
}

/** How senders of webhooks sign; `signature.test.ts` has their own packages verify it. */
export const SIGNATURE_KINDS = {
  github: {
    label: 'GitHub',
    header: 'X-Hub-Signature-256',
    hasTime: false,
    keyOf: utf8ToBytes,
    sign: ({ key, body }) => `sha256=${hex(key, body)}`,
  },
  stripe: {
    label: 'Stripe',
    header: 'Stripe-Signature',
    hasTime: true,
    keyOf: utf8ToBytes,
    sign: ({ key, seconds, body }) => `t=${seconds},v1=${hex(key, joined(`${seconds}.`, body))}`,
  },
  standard: {
    label: 'Standard Webhooks',
    header: 'webhook-signature',
    others: [
      ['webhook-id', '{{$signature id}}'],
      ['webhook-timestamp', '{{$signature time}}'],
    ],
    hasTime: true,
    keyOf: standardKey,
    sign: ({ key, id, seconds, body }) => `v1,${base64(hmac(sha256, key, joined(`${id}.${seconds}.`, body)))}`,
  },
  slack: {
    label: 'Slack',
    header: 'X-Slack-Signature',
    others: [['X-Slack-Request-Timestamp', '{{$signature time}}']],
    hasTime: true,
    keyOf: utf8ToBytes,
    sign: ({ key, seconds, body }) => `v0=${hex(key, joined(`v0:${seconds}:`, body))}`,
  },
  shopify: {
    label: 'Shopify',
    header: 'X-Shopify-Hmac-Sha256',
    hasTime: false,
    keyOf: utf8ToBytes,
    sign: ({ key, body }) => base64(hmac(sha256, key, body)),
  },
  twilio: {
    label: 'Twilio',
    header: 'X-Twilio-Signature',
    hasTime: false,
    keyOf: utf8ToBytes,
    urlOf: withBodyHash,
    sign: ({ key, url, headers, body }) =>
      base64(hmac(sha1, key, utf8ToBytes(new URL(url, ORIGIN).href + (isForm(headers) ? sortedFields(body) : '')))),
  },
  hex: {
    label: 'Hex',
    header: 'X-Signature',
    hasTime: false,
    keyOf: utf8ToBytes,
    sign: ({ key, body }) => hex(key, body),
  },
  base64: {
    label: 'Base64',
    header: 'X-Signature',
    hasTime: false,
    keyOf: utf8ToBytes,
    sign: ({ key, body }) => base64(hmac(sha256, key, body)),
  },
} satisfies Record<string, SignatureKind>;

/** What a handler finds its own address to be. */
const ORIGIN = 'http://localhost:3000';

/** Base64, after `whsec_`; another text stands for itself. */
function standardKey(secret: string): Uint8Array {
  try {
    return Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (character) => character.charCodeAt(0));
  } catch {
    return utf8ToBytes(secret);
  }
}

/** Twilio signs the address; a body that is no form is in there by its hash. */
function withBodyHash(url: string, headers: HeaderList, body: Uint8Array): string {
  if (isForm(headers) || body.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${bytesToHex(sha256(body))}`;
}

function isForm(headers: HeaderList): boolean {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded');
}

/** Names and values, sorted, without anything between; a value that comes twice counts once. */
function sortedFields(body: Uint8Array): string {
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  const names = [...new Set(fields.keys())].sort();
  return names.flatMap((name) => [...new Set(fields.getAll(name))].sort().map((value) => name + value)).join('');
}

function joined(before: string, body: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(before), body);
}

function hex(key: Uint8Array, message: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, message));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
