import { readBytes } from '../crypto/bytes';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { encryptKey } from './encrypted-key';
import type { EcKey, KeyData, RsaKey } from './key-data';
import { createValueError } from './key-error';
import { writePem } from './pem';
import { writeEcPrivate, writeJwk, writePkcs8, writeRsaPrivate, writeRsaPublic, writeSpki } from './write-key';

export interface ExportOptions {
  format?: string;
  type?: string;
  cipher?: string;
  passphrase?: unknown;
}

export function exportPublic(data: KeyData, options: ExportOptions | undefined): unknown {
  const { format, type } = checkOptions(options);
  if (format === 'jwk') return writeJwk(data);
  if (type === 'spki') return encode(format, 'PUBLIC KEY', writeSpki(data));
  if (type !== 'pkcs1') throw createOptionError('type', type);
  return encode(format, 'RSA PUBLIC KEY', writeRsaPublic(requireRsa(data)));
}

export function exportPrivate(data: KeyData, options: ExportOptions | undefined): unknown {
  const { format, type, cipher, passphrase } = checkOptions(options);
  if (format === 'jwk') return writeJwk(data);
  if (type === 'pkcs8' && cipher !== undefined) {
    const closed = encryptKey(writePkcs8(data), cipher, readBytes('options.passphrase', passphrase));
    return encode(format, 'ENCRYPTED PRIVATE KEY', closed);
  }
  if (type === 'pkcs8') return encode(format, 'PRIVATE KEY', writePkcs8(data));
  if (type === 'pkcs1') return encode(format, 'RSA PRIVATE KEY', writeRsaPrivate(requireRsa(data)));
  if (type !== 'sec1') throw createOptionError('type', type);
  return encode(format, 'EC PRIVATE KEY', writeEcPrivate(requireEc(data), true));
}

function checkOptions(options: ExportOptions | undefined): ExportOptions {
  if (typeof options !== 'object') throw createArgumentTypeError('options', 'of type object', options);
  const { format } = options;
  if (format !== 'pem' && format !== 'der' && format !== 'jwk') throw createOptionError('format', format);
  return options;
}

function encode(format: string | undefined, label: string, bytes: Uint8Array): string | Buffer {
  return format === 'der' ? Buffer.from(bytes) : writePem(label, bytes);
}

function requireRsa(data: KeyData): RsaKey {
  if ('n' in data) return data;
  throw createIncompatibleError('pkcs1', 'RSA');
}

function requireEc(data: KeyData): EcKey {
  if (data.type === 'ec') return data;
  throw createIncompatibleError('sec1', 'EC');
}

function createIncompatibleError(type: string, keys: string): Error {
  const message = `The selected key encoding ${type} can only be used for ${keys} keys.`;
  return createNodeError(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', message);
}

function createOptionError(name: string, value: unknown): Error {
  const received = typeof value === 'string' ? `'${value}'` : String(value);
  return createValueError(`The property 'options.${name}' is invalid. Received ${received}`);
}
