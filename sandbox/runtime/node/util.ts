import { format, formatWithOptions, inspect, stripVTControlCharacters } from 'node-inspect-extracted';
import { isDeepStrictEqual } from './internal/deep-equal';
import { aborted, transferableAbortController, transferableAbortSignal } from './internal/abort';
import { withMissing } from './internal/missing';
import { parseArgs } from './internal/parse-args';
import { createArgumentTypeError, createNodeError } from './internal/node-error';
import { getSystemErrorMap, getSystemErrorName } from './internal/system-errors';
import { callbackify, promisify } from './internal/promisify';
import { types } from './internal/util-types';

type AnyFunction = (this: unknown, ...values: unknown[]) => unknown;

export const TextEncoder = globalThis.TextEncoder;
export const TextDecoder = globalThis.TextDecoder;
export const isArray = Array.isArray;

/** Makes `constructor` inherit from `superConstructor`'s prototype. */
export function inherits(constructor: AnyFunction, superConstructor: AnyFunction): void {
  if (constructor === undefined || constructor === null)
    throw createArgumentTypeError('ctor', 'of type function', constructor);
  if (superConstructor === undefined || superConstructor === null) {
    throw createArgumentTypeError('superCtor', 'of type function', superConstructor);
  }
  if (typeof superConstructor.prototype !== 'object') {
    throw createArgumentTypeError('superCtor.prototype', 'of type object', superConstructor.prototype);
  }
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype as object, superConstructor.prototype as object);
}

/** Wraps `method` so that its first call warns. */
export function deprecate<T extends AnyFunction>(method: T, message: string, code?: string): T {
  let warned = false;
  function deprecated(this: unknown, ...values: unknown[]): unknown {
    if (!warned) console.error(`(node:1) ${code ? `[${code}] ` : ''}DeprecationWarning: ${message}`);
    warned = true;
    return new.target ? Reflect.construct(method, values, new.target) : method.apply(this, values);
  }
  deprecated.prototype = method.prototype as object;
  const wrapped: unknown = Object.setPrototypeOf(deprecated, method);
  return wrapped as T;
}

/** Silent, as Node is without NODE_DEBUG. */
export function debuglog(): AnyFunction & { enabled: boolean } {
  return Object.assign(() => undefined, { enabled: false });
}

export const debug = debuglog;

export function toUSVString(text: unknown): string {
  return format('%s', text).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Plain text, as Node gives for an output that is no terminal, unless `validateStream` is false. */
export function styleText(style: string | string[], text: string, options: { validateStream?: boolean } = {}): string {
  const names = Array.isArray(style) ? style : [style];
  const codes = inspect.colors as unknown as Record<string, [number, number] | undefined>;
  for (const name of names) if (!Object.hasOwn(codes, name)) throw createStyleError(Object.keys(codes), name);
  if (options.validateStream !== false) return text;
  return names.reduceRight((result, name) => {
    const [open, close] = codes[name] ?? [0, 0];
    return `\u001b[${open}m${result}\u001b[${close}m`;
  }, text);
}

function createStyleError(known: readonly string[], given: string): Error {
  const names = known.map((name) => `'${name}'`).join(', ');
  const message = `The argument 'format' must be one of: ${names}. Received ${inspect(given)}`;
  return createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
}

export function _extend<T extends object>(target: T, source: unknown): T {
  return typeof source === 'object' && source !== null ? Object.assign(target, source) : target;
}

export {
  callbackify,
  format,
  formatWithOptions,
  inspect,
  isDeepStrictEqual,
  promisify,
  stripVTControlCharacters,
  types,
};

const util = {
  _extend,
  aborted,
  callbackify,
  debug,
  debuglog,
  deprecate,
  format,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits,
  inspect,
  isArray,
  isBoolean: (value: unknown) => typeof value === 'boolean',
  isBuffer: (value: unknown) => (value as { _isBuffer?: boolean } | null)?._isBuffer === true,
  isDate: types.isDate,
  isDeepStrictEqual,
  isError: (value: unknown) => value instanceof Error,
  isFunction: (value: unknown) => typeof value === 'function',
  isNull: (value: unknown) => value === null,
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isNumber: (value: unknown) => typeof value === 'number',
  isObject: (value: unknown) => value !== null && typeof value === 'object',
  isPrimitive: (value: unknown) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  isRegExp: types.isRegExp,
  isString: (value: unknown) => typeof value === 'string',
  isSymbol: (value: unknown) => typeof value === 'symbol',
  isUndefined: (value: unknown) => value === undefined,
  parseArgs,
  promisify,
  stripVTControlCharacters,
  styleText,
  toUSVString,
  transferableAbortController,
  transferableAbortSignal,
  types,
  TextDecoder,
  TextEncoder,
};

export default withMissing('util', util, '_errnoException _exceptionWithHostPort log MIMEParams MIMEType parseEnv');
