import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signatureFormOf, signaturePlaceholder, signRequest, type SignatureForm } from './signature';

const BODY = '{"text":"ä"}';
const NOW = 1_700_000_000_500;

function signed(form: SignatureForm, body: string | Uint8Array = BODY): string | undefined {
  const request = { url: '/hook', headers: [['X-Signature', signaturePlaceholder(form)]] as [string, string][], body };
  return signRequest(request, 'secret', NOW).headers?.[0]?.[1];
}

function hmac(text: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHmac('sha256', 'secret').update(text).digest(encoding);
}

test('GitHub’s form is that of X-Hub-Signature-256', () => {
  expect(signed('github')).toBe(`sha256=${hmac(BODY)}`);
});

test('Stripe’s form signs the time with the body', () => {
  expect(signed('stripe')).toBe(`t=1700000000,v1=${hmac(`1700000000.${BODY}`)}`);
});

test('hex and base64 stand alone, of text and of bytes', () => {
  expect(signed('hex')).toBe(hmac(BODY));
  expect(signed('base64', new Uint8Array([0, 255]))).toBe(hmac(new Uint8Array([0, 255]), 'base64'));
});

test('other headers stay, and a request that asks for no signature is not signed', () => {
  const request = { url: '/', headers: [['A', '{{b}}']] as [string, string][] };
  expect(signRequest(request, 'secret')).toEqual(request);
  expect(signatureFormOf('{{b}}')).toBeNull();
  expect(signatureFormOf('t={{$signature  hex }}')).toBe('hex');
});
