import { findBytes, writeBytes } from '../crypto/bytes';
import { findDigest } from '../crypto/digests';
import { KeyObject } from '../crypto/key-object';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import {
  generalNameOf,
  generalNamesOf,
  namesOf,
  readCertificate,
  type Certificate,
  type GeneralName,
} from './certificate';
import { itemsOf, objectIdOf, type Der } from './der';
import { matchesHost } from './host-name';
import { createOpenSslError } from './key-error';
import { createPublicKey, dataOf } from './key-objects';
import { readPem, writePem } from './pem';
import { verify } from './sign';
import { writeSpki } from './write-key';

const ALT_NAME = '2.5.29.17';
const CONSTRAINTS = '2.5.29.19';
const EXTENDED_USAGE = '2.5.29.37';
const ACCESS = '1.3.6.1.5.5.7.1.1';
const ACCESS_KINDS: Record<string, string> = { '1.3.6.1.5.5.7.48.1': 'OCSP', '1.3.6.1.5.5.7.48.2': 'CA Issuers' };
const SIGNED_WITH: Record<string, string> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Node's X509Certificate. */
export class X509Certificate {
  readonly #bytes: Uint8Array;
  readonly #parts: Certificate;

  constructor(source: unknown) {
    this.#bytes = readSource(source);
    try {
      this.#parts = readCertificate(this.#bytes);
    } catch {
      throw createOpenSslError('068000A8', 'asn1 encoding routines', 'wrong tag');
    }
  }

  get subject(): string {
    return linesOf(this.#parts.subject);
  }

  get issuer(): string {
    return linesOf(this.#parts.issuer);
  }

  get subjectAltName(): string | undefined {
    const names = this.#names();
    return names.length === 0 ? undefined : names.map(({ kind, text }) => `${kind}:${quoted(text)}`).join(', ');
  }

  get infoAccess(): string | undefined {
    const access = this.#parts.extensions.get(ACCESS);
    if (!access) return undefined;
    const lines = itemsOf(access).map((item) => {
      const [method, place] = itemsOf(item);
      const { kind, text } = place ? generalNameOf(place) : { kind: 'URI', text: '' };
      return `${ACCESS_KINDS[objectIdOf(method)] ?? objectIdOf(method)} - ${kind}:${quoted(text)}`;
    });
    return lines.join('\n');
  }

  get issuerCertificate(): undefined {
    return undefined;
  }

  get validFrom(): string {
    return formatDate(this.#parts.validFrom);
  }

  get validTo(): string {
    return formatDate(this.#parts.validTo);
  }

  get validFromDate(): Date {
    return this.#parts.validFrom;
  }

  get validToDate(): Date {
    return this.#parts.validTo;
  }

  get fingerprint(): string {
    return this.#fingerprint('sha1');
  }

  get fingerprint256(): string {
    return this.#fingerprint('sha256');
  }

  get fingerprint512(): string {
    return this.#fingerprint('sha512');
  }

  get keyUsage(): string[] | undefined {
    const usage = this.#parts.extensions.get(EXTENDED_USAGE);
    return usage && itemsOf(usage).map(objectIdOf);
  }

  get serialNumber(): string {
    const hex = this.#parts.serial.toString(16).toUpperCase();
    return hex.padStart(hex.length + (hex.length % 2), '0');
  }

  get raw(): Buffer {
    return Buffer.from(this.#bytes);
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.toString());
  }

  get ca(): boolean {
    const constraints = this.#parts.extensions.get(CONSTRAINTS);
    return constraints !== undefined && itemsOf(constraints)[0]?.tag === 0x01;
  }

  checkHost(name: string, { subject = 'default', wildcards = true, partialWildcards = true } = {}): string | undefined {
    const own = this.#names().filter(({ kind }) => kind === 'DNS');
    const common = namesOf(this.#parts.subject).filter(([kind]) => kind === 'CN');
    const usesSubject = subject === 'always' || (subject === 'default' && own.length === 0);
    const candidates = [...own.map(({ text }) => text), ...(usesSubject ? common.map(([, text]) => text) : [])];
    return candidates.find((pattern) => matchesHost(name, pattern, { wildcards, partialWildcards }));
  }

  checkEmail(email: string): string | undefined {
    return this.#names().some(({ kind, text }) => kind === 'email' && text === email) ? email : undefined;
  }

  checkIP(ip: string): string | undefined {
    return this.#names().some(({ kind, text }) => kind === 'IP Address' && text === ip) ? ip : undefined;
  }

  checkIssued(other: X509Certificate): boolean {
    return other.subject === this.issuer && this.verify(other.publicKey);
  }

  checkPrivateKey(key: KeyObject): boolean {
    if (!(key instanceof KeyObject)) throw createArgumentTypeError('pkey', 'an instance of KeyObject', key);
    return Buffer.compare(writeSpki(dataOf(this.publicKey)), writeSpki(dataOf(key))) === 0;
  }

  verify(key: KeyObject): boolean {
    if (!(key instanceof KeyObject)) throw createArgumentTypeError('pkey', 'an instance of KeyObject', key);
    const { signed, signature, algorithm } = this.#parts;
    const isEdwards = ['ed25519', 'ed448'].includes(dataOf(key).type);
    const digest = SIGNED_WITH[algorithm];
    if (isEdwards !== (digest === undefined)) return false;
    try {
      return Boolean(verify(digest ?? null, signed, key, Uint8Array.from(signature)));
    } catch {
      return false;
    }
  }

  toString(): string {
    return writePem('CERTIFICATE', this.#bytes);
  }

  toJSON(): string {
    return this.toString();
  }

  #names(): GeneralName[] {
    return generalNamesOf(this.#parts.extensions.get(ALT_NAME));
  }

  #fingerprint(digest: string): string {
    const hash = findDigest(digest);
    const hex = String(writeBytes(hash ? hash(this.#bytes) : this.#bytes, 'hex')).toUpperCase();
    return hex.match(/../g)?.join(':') ?? '';
  }
}

function readSource(source: unknown): Uint8Array {
  const bytes = typeof source === 'string' ? Buffer.from(source) : findBytes(source);
  if (!bytes) {
    throw createArgumentTypeError('buffer', 'of type string or an instance of Buffer, TypedArray, or DataView', source);
  }
  if (bytes[0] === 0x30) return Uint8Array.from(bytes);
  const pem = readPem(Buffer.from(bytes).toString('latin1'));
  if (pem?.label === 'CERTIFICATE') return pem.bytes;
  const message = 'error:0480006C:PEM routines::no start line';
  throw createNodeError(Error, 'ERR_OSSL_PEM_NO_START_LINE', message);
}

function linesOf(name: Der): string {
  return namesOf(name)
    .map(([kind, text]) => `${kind}=${text.replace(/[,+"\\<>;]/g, '\\$&')}`)
    .join('\n');
}

/** In quotes where it could be taken for several. */
function quoted(text: string): string {
  return /[",\\]|[^\x20-\x7e]/.test(text) ? JSON.stringify(text) : text;
}

function formatDate(date: Date): string {
  const [day, time] = [String(date.getUTCDate()).padStart(2), date.toISOString().slice(11, 19)];
  return `${MONTHS[date.getUTCMonth()]} ${day} ${time} ${date.getUTCFullYear()} GMT`;
}
