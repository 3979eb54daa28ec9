import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { ecKeyOf, edwardsKeyOf, EC_CURVES, EDWARDS_CURVES, findEcName, isEdwards, type KeyData } from './key-data';
import { exportPrivate, exportPublic, type ExportOptions } from './export-key';
import { createValueError } from './key-error';
import { privateKeyOf, publicKeyOf } from './key-objects';
import { generateRsa } from './rsa';

interface Options {
  modulusLength?: number;
  publicExponent?: number;
  namedCurve?: string;
  publicKeyEncoding?: ExportOptions;
  privateKeyEncoding?: ExportOptions;
}

interface Pair {
  publicKey: unknown;
  privateKey: unknown;
}

type Callback = (error: Error | null, publicKey?: unknown, privateKey?: unknown) => void;

export function generateKeyPairSync(type: string, options?: Options): Pair {
  return writePair(generate(type, options), options);
}

export function generateKeyPair(type: string, options: Options | undefined, callback: Callback): void {
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  setTimeout(() => {
    try {
      const { publicKey, privateKey } = generateKeyPairSync(type, options);
      callback(null, publicKey, privateKey);
    } catch (error) {
      callback(error as Error);
    }
  }, 0);
}

function generate(type: string, options: Options | undefined): KeyData {
  if (isEdwards(type)) return edwardsKeyOf(type, EDWARDS_CURVES[type].curve.utils.randomSecretKey());
  if (type !== 'rsa' && type !== 'rsa-pss' && type !== 'ec')
    throw createValueError(`The argument 'type' must be a supported key type. Received '${type}'`);
  if (typeof options !== 'object') throw createArgumentTypeError('options', 'of type object', options);
  if (type === 'ec') return generateEc(options);
  const { modulusLength, publicExponent = 65537 } = options;
  if (typeof modulusLength !== 'number')
    throw createArgumentTypeError('options.modulusLength', 'of type number', modulusLength);
  return { ...generateRsa(modulusLength, BigInt(publicExponent)), type };
}

function generateEc({ namedCurve }: Options): KeyData {
  if (typeof namedCurve !== 'string') throw createArgumentTypeError('options.namedCurve', 'of type string', namedCurve);
  const curve = findEcName(namedCurve);
  if (!curve) throw createNodeError(TypeError, 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name');
  return ecKeyOf(curve, EC_CURVES[curve].curve.utils.randomSecretKey());
}

function writePair(data: KeyData, { publicKeyEncoding, privateKeyEncoding }: Options = {}): Pair {
  const publicKey = publicKeyEncoding ? exportPublic(data, publicKeyEncoding) : publicKeyOf(data);
  const privateKey = privateKeyEncoding ? exportPrivate(data, privateKeyEncoding) : privateKeyOf(data);
  return { publicKey, privateKey };
}
