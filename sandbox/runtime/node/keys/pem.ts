import { Buffer } from '../internal/base64url-buffer';

export interface Pem {
  label: string;
  bytes: Uint8Array;
  /** Of keys that a password protects in the old way. */
  headers: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\s*((?:[\w-]+: .*\n)*)([A-Za-z0-9+/=\s]*?)-----END \1-----/;

export function readPem(text: string): Pem | undefined {
  const [, label, headers = '', base64 = ''] = BLOCK.exec(text.replaceAll('\r', '')) ?? [];
  return label === undefined ? undefined : { label, headers, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
}

export function writePem(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
