import { Buffer } from '../internal/base64url-buffer';
import { bitsOf, integerOf, itemsOf, objectIdOf, octetsOf, readDer, sequenceOf, toBigInt, type Der } from './der';
import { decryptKey } from './encrypted-key';
import {
  ecKeyOf,
  edwardsKeyOf,
  EC_CURVES,
  EDWARDS_CURVES,
  findEcName,
  findEdwardsName,
  type EcName,
  type KeyData,
} from './key-data';
import { createUnsupportedError, createValueError } from './key-error';
import { readPem } from './pem';
import { findFactors } from './rsa';

export const RSA = '1.2.840.113549.1.1.1';
export const RSA_PSS = '1.2.840.113549.1.1.10';
export const EC = '1.2.840.10045.2.1';

export interface Jwk {
  kty?: unknown;
  [name: string]: unknown;
}

/** Any public key, also that of a certificate. @returns undefined where the text is no key of that kind */
export function readPublicPem(text: string): KeyData | undefined {
  const pem = readPem(text);
  if (pem?.label === 'PUBLIC KEY') return orUnsupported(() => readSpki(pem.bytes));
  if (pem?.label === 'RSA PUBLIC KEY') return orUnsupported(() => readPublicDer(pem.bytes, 'pkcs1'));
  if (pem?.label === 'CERTIFICATE') return orUnsupported(() => readCertificate(pem.bytes));
  return undefined;
}

export function readPrivatePem(text: string, passphrase?: Uint8Array): KeyData | undefined {
  const pem = readPem(text);
  if (!pem) return undefined;
  const { label, bytes, headers } = pem;
  if (headers.includes('ENCRYPTED')) throw createUnsupportedError();
  if (label === 'ENCRYPTED PRIVATE KEY') return readPkcs8(decryptKey(bytes, passphrase));
  if (label === 'PRIVATE KEY') return orUnsupported(() => readPkcs8(bytes));
  if (label === 'RSA PRIVATE KEY') return orUnsupported(() => readRsaPrivate(bytes));
  if (label === 'EC PRIVATE KEY') return orUnsupported(() => readEcPrivate(bytes));
  return undefined;
}

export function readPublicDer(bytes: Uint8Array, type: string): KeyData {
  if (type === 'spki') return readSpki(bytes);
  const [n, e] = sequenceOf(bytes);
  return { type: 'rsa', n: integerOf(n), e: integerOf(e) };
}

export function readPrivateDer(bytes: Uint8Array, type: string, passphrase?: Uint8Array): KeyData {
  if (type === 'pkcs1') return readRsaPrivate(bytes);
  if (type === 'sec1') return readEcPrivate(bytes);
  return readPkcs8(sequenceOf(bytes)[0]?.tag === 0x30 ? decryptKey(bytes, passphrase) : bytes);
}

export function readJwk(jwk: Jwk): KeyData {
  if (jwk.kty === 'RSA') return readRsaJwk(jwk);
  if (jwk.kty === 'EC') {
    const curve = findEcName(String(jwk.crv));
    if (!curve)
      throw createValueError("The property 'key.crv' must be one of: 'P-256', 'secp256k1', 'P-384', 'P-521'.");
    if (jwk.d !== undefined) return ecKeyOf(curve, fromText(jwk, 'd'));
    return ecPublic(curve, Buffer.concat([Buffer.of(4), fromText(jwk, 'x'), fromText(jwk, 'y')]));
  }
  const type = jwk.kty === 'OKP' ? findEdwardsName(String(jwk.crv)) : undefined;
  if (type) return jwk.d === undefined ? { type, bytes: fromText(jwk, 'x') } : edwardsKeyOf(type, fromText(jwk, 'd'));
  throw createValueError(
    `The property 'key.kty' must be one of: 'RSA', 'EC', 'OKP'. Received ${typeof jwk.kty === 'string' ? `'${jwk.kty}'` : String(jwk.kty)}`,
  );
}

function readRsaJwk(jwk: Jwk): KeyData {
  const numberOf = (name: string) => toBigInt(fromText(jwk, name));
  const n = numberOf('n');
  const e = numberOf('e');
  if (jwk.d === undefined) return { type: 'rsa', n, e };
  const d = numberOf('d');
  const [p, q] = jwk.p === undefined ? findFactors(n, e, d) : [numberOf('p'), numberOf('q')];
  return { type: 'rsa', n, e, secret: { d, p, q } };
}

function fromText(jwk: Jwk, name: string): Uint8Array {
  const value = jwk[name];
  if (typeof value !== 'string') throw createValueError(`The property 'key.${name}' must be of type string.`);
  return Uint8Array.from(Buffer.from(value, 'base64url'));
}

function readSpki(bytes: Uint8Array): KeyData {
  const [algorithm, key] = sequenceOf(bytes);
  return readSpkiParts(algorithm, key);
}

function readSpkiParts(algorithm: Der | undefined, key: Der | undefined): KeyData {
  const { id, curve } = readAlgorithm(algorithm);
  const bytes = bitsOf(key);
  if (id === RSA || id === RSA_PSS) {
    const [n, e] = sequenceOf(bytes);
    return { type: id === RSA ? 'rsa' : 'rsa-pss', n: integerOf(n), e: integerOf(e) };
  }
  if (id === EC && curve) return ecPublic(curve, bytes);
  const type = findEdwardsName(id);
  if (!type || bytes.length !== EDWARDS_CURVES[type].curve.lengths.publicKey) throw new Error('unknown key');
  return { type, bytes: Uint8Array.from(bytes) };
}

function readCertificate(bytes: Uint8Array): KeyData {
  const [signed] = sequenceOf(bytes);
  const parts = signed ? itemsOf(signed) : [];
  // the version comes first, unless it is the oldest
  const spki = parts[parts[0]?.tag === 0xa0 ? 6 : 5];
  const [algorithm, key] = spki ? itemsOf(spki) : [];
  return readSpkiParts(algorithm, key);
}

function readPkcs8(bytes: Uint8Array): KeyData {
  const [, algorithm, key] = sequenceOf(bytes);
  const { id, curve } = readAlgorithm(algorithm);
  const inner = octetsOf(key);
  if (id === RSA) return readRsaPrivate(inner);
  if (id === RSA_PSS) return { ...readRsaPrivate(inner), type: 'rsa-pss' } as KeyData;
  if (id === EC) return readEcPrivate(inner, curve);
  const type = findEdwardsName(id);
  if (!type) throw new Error('unknown key');
  return edwardsKeyOf(type, Uint8Array.from(octetsOf(readDer(inner))));
}

function readAlgorithm(algorithm: Der | undefined): { id: string; curve: EcName | undefined } {
  const [id, parameters] = algorithm ? itemsOf(algorithm) : [];
  const curve = parameters?.tag === 0x06 ? findEcName(objectIdOf(parameters)) : undefined;
  return { id: objectIdOf(id), curve };
}

function readRsaPrivate(bytes: Uint8Array): KeyData {
  const [, n, e, d, p, q] = sequenceOf(bytes).slice(0, 6);
  const secret = { d: integerOf(d), p: integerOf(p), q: integerOf(q) };
  return { type: 'rsa', n: integerOf(n), e: integerOf(e), secret };
}

function readEcPrivate(bytes: Uint8Array, known?: EcName): KeyData {
  const [, secret, ...more] = sequenceOf(bytes);
  const named = more.find(({ tag }) => tag === 0xa0);
  const curve = known ?? (named && findEcName(objectIdOf(itemsOf(named)[0])));
  if (!curve) throw new Error('unknown curve');
  return ecKeyOf(curve, Uint8Array.from(octetsOf(secret)));
}

function ecPublic(curve: EcName, bytes: Uint8Array): KeyData {
  const point = EC_CURVES[curve].curve.Point.fromBytes(Uint8Array.from(bytes));
  return { type: 'ec', curve, bytes: point.toBytes(false) };
}

function orUnsupported(read: () => KeyData): KeyData {
  try {
    return read();
  } catch {
    throw createUnsupportedError();
  }
}
