import { createNodeError } from '../internal/node-error';

/** An error of OpenSSL, as Node.js throws it. */
export function createOpenSslError(number: string, library: string, reason: string): Error {
  const code = `ERR_OSSL_${library === 'rsa routines' ? 'RSA_' : ''}${reason.toUpperCase().replaceAll(' ', '_')}`;
  const error = createNodeError(Error, code, `error:${number}:${library}::${reason}`);
  return Object.assign(error, { library, reason });
}

export const createUnsupportedError = (): Error => createOpenSslError('1E08010C', 'DECODER routines', 'unsupported');

export function createValueError(message: string): Error {
  return createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
}
