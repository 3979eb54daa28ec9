import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';

export interface RsaSecret {
  d: bigint;
  p: bigint;
  q: bigint;
}

export interface RsaKey {
  type: 'rsa' | 'rsa-pss';
  n: bigint;
  e: bigint;
  secret?: RsaSecret;
}

export interface EcKey {
  type: 'ec';
  curve: EcName;
  /** Not compressed. */
  bytes: Uint8Array;
  secret?: Uint8Array;
}

export interface EdwardsKey {
  type: EdwardsName;
  bytes: Uint8Array;
  secret?: Uint8Array;
}

export type KeyData = RsaKey | EcKey | EdwardsKey;

/** By the names that OpenSSL prints. */
export const EC_CURVES = {
  prime256v1: { curve: p256, objectId: '1.2.840.10045.3.1.7', jwk: 'P-256', size: 32 },
  secp256k1: { curve: secp256k1, objectId: '1.3.132.0.10', jwk: 'secp256k1', size: 32 },
  secp384r1: { curve: p384, objectId: '1.3.132.0.34', jwk: 'P-384', size: 48 },
  secp521r1: { curve: p521, objectId: '1.3.132.0.35', jwk: 'P-521', size: 66 },
} as const;

export type EcName = keyof typeof EC_CURVES;

export const EDWARDS_CURVES = {
  ed25519: { curve: ed25519, objectId: '1.3.101.112', jwk: 'Ed25519' },
  ed448: { curve: ed448, objectId: '1.3.101.113', jwk: 'Ed448' },
  x25519: { curve: x25519, objectId: '1.3.101.110', jwk: 'X25519' },
  x448: { curve: x448, objectId: '1.3.101.111', jwk: 'X448' },
} as const;

export type EdwardsName = keyof typeof EDWARDS_CURVES;

export function isEdwards(type: string): type is EdwardsName {
  return Object.hasOwn(EDWARDS_CURVES, type);
}

/** @param name as OpenSSL, NIST or a JWK call it */
export function findEcName(name: string): EcName | undefined {
  const names = Object.keys(EC_CURVES) as EcName[];
  return names.find((own) => own === name || EC_CURVES[own].jwk === name || EC_CURVES[own].objectId === name);
}

export function findEdwardsName(name: string): EdwardsName | undefined {
  const names = Object.keys(EDWARDS_CURVES) as EdwardsName[];
  return names.find((own) => EDWARDS_CURVES[own].jwk === name || EDWARDS_CURVES[own].objectId === name);
}

export function ecKeyOf(curve: EcName, secret: Uint8Array): EcKey {
  const padded = padStart(secret, EC_CURVES[curve].size);
  return { type: 'ec', curve, bytes: EC_CURVES[curve].curve.getPublicKey(padded, false), secret: padded };
}

export function edwardsKeyOf(type: EdwardsName, secret: Uint8Array): EdwardsKey {
  return { type, bytes: EDWARDS_CURVES[type].curve.getPublicKey(secret), secret };
}

/** The same key without what is secret of it. */
export function publicPart(data: KeyData): KeyData {
  const { secret: _, ...rest } = data;
  return rest;
}

export function padStart(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length >= size) return bytes;
  const padded = new Uint8Array(size);
  padded.set(bytes, size - bytes.length);
  return padded;
}
