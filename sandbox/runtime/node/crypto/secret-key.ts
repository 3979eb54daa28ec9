import { createArgumentTypeError, createNodeError, createRangeError } from '../internal/node-error';
import { SecretKeyObject, type KeyObject } from './key-object';
import { randomBytes } from './random';

type Callback = (error: Error | null, key?: KeyObject) => void;

const AES_LENGTHS = [128, 192, 256];
const MOST_BITS = 2 ** 31 - 1;

/** Node's `crypto.generateKeySync`. @param options with how many bits the key has */
export function generateKeySync(type: string, options: { length: number }): KeyObject {
  const length = readLength(type, options);
  return new SecretKeyObject(randomBytes(Math.floor(length / 8)));
}

export function generateKey(type: string, options: { length: number }, callback: Callback): void {
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  readLength(type, options);
  setTimeout(() => callback(null, generateKeySync(type, options)), 0);
}

function readLength(type: string, options: { length: number }): number {
  if (typeof type !== 'string') throw createArgumentTypeError('type', 'of type string', type);
  if (typeof options !== 'object') throw createArgumentTypeError('options', 'of type object', options);
  const { length } = options;
  if (type === 'aes') {
    if (AES_LENGTHS.includes(length)) return length;
    const message = `The property 'options.length' must be one of: 128, 192, 256. Received ${String(length)}`;
    throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
  }
  if (type !== 'hmac') {
    const message = `The argument 'type' must be a supported key type. Received '${type}'`;
    throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
  }
  if (typeof length !== 'number') throw createArgumentTypeError('options.length', 'of type number', length);
  if (length < 8 || length > MOST_BITS) throw createRangeError('options.length', `>= 8 && <= ${MOST_BITS}`, length);
  return length;
}
