import { invert } from 'micro-rsa-dsa-dh/utils.js';
import { Buffer } from '../internal/base64url-buffer';
import { bits, integer, nothing, objectId, octets, sequence, tagged, toBytes } from './der';
import { EC_CURVES, EDWARDS_CURVES, type EcKey, type KeyData, type RsaKey } from './key-data';
import { EC, RSA, RSA_PSS, type Jwk } from './read-key';

export function writeSpki(data: KeyData): Uint8Array {
  return sequence(algorithmOf(data), bits('n' in data ? writeRsaPublic(data) : data.bytes));
}

export function writePkcs8(data: KeyData): Uint8Array {
  return sequence(integer(0), algorithmOf(data), octets(innerOf(data)));
}

export function writeRsaPublic({ n, e }: RsaKey): Uint8Array {
  return sequence(integer(n), integer(e));
}

export function writeRsaPrivate({ n, e, secret }: RsaKey): Uint8Array {
  const { d, p, q } = requireSecret(secret);
  const crt = [d % (p - 1n), d % (q - 1n), invert(q, p)];
  return sequence(...[0n, n, e, d, p, q, ...crt].map(integer));
}

/** @param names whether the curve stands in it, and not around it */
export function writeEcPrivate({ curve, bytes, secret }: EcKey, names: boolean): Uint8Array {
  const parts = [integer(1), octets(requireSecret(secret))];
  if (names) parts.push(tagged(0, objectId(EC_CURVES[curve].objectId)));
  return sequence(...parts, tagged(1, bits(bytes)));
}

export function writeJwk(data: KeyData): Jwk {
  if ('n' in data) return { kty: 'RSA', ...textsOf(rsaNumbers(data)) };
  const secret = data.secret && { d: toText(data.secret) };
  if (data.type !== 'ec') return { crv: EDWARDS_CURVES[data.type].jwk, ...secret, x: toText(data.bytes), kty: 'OKP' };
  const { size, jwk } = EC_CURVES[data.curve];
  const point = { x: toText(data.bytes.subarray(1, 1 + size)), y: toText(data.bytes.subarray(1 + size)) };
  return { kty: 'EC', ...point, crv: jwk, ...secret };
}

function rsaNumbers({ n, e, secret }: RsaKey): Record<string, bigint> {
  if (!secret) return { n, e };
  const { d, p, q } = secret;
  return { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: invert(q, p) };
}

function textsOf(numbers: Record<string, bigint>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, toText(toBytes(value))]));
}

function algorithmOf(data: KeyData): Uint8Array {
  if (data.type === 'rsa') return sequence(objectId(RSA), nothing());
  if (data.type === 'rsa-pss') return sequence(objectId(RSA_PSS));
  if (data.type === 'ec') return sequence(objectId(EC), objectId(EC_CURVES[data.curve].objectId));
  return sequence(objectId(EDWARDS_CURVES[data.type].objectId));
}

function innerOf(data: KeyData): Uint8Array {
  if ('n' in data) return writeRsaPrivate(data);
  return data.type === 'ec' ? writeEcPrivate(data, false) : octets(requireSecret(data.secret));
}

function requireSecret<T>(secret: T | undefined): T {
  if (secret === undefined) throw new Error('the key is not secret');
  return secret;
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
