import { emitWarning } from '../node/process';
import { isToken } from './header-syntax';

const NORMALIZED = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];
const FORBIDDEN = ['CONNECT', 'TRACE', 'TRACK'];

/** @throws TypeError where undici refuses the method */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  if (!isToken(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
  if (FORBIDDEN.includes(upper)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
  if (method === 'patch' && !hasWarned) {
    hasWarned = true;
    emitWarning(PATCH_WARNING, { code: 'UNDICI-FETCH-patch' });
  }
  return NORMALIZED.includes(upper) ? upper : method;
}

let hasWarned = false;

const PATCH_WARNING =
  'Using `patch` is highly likely to result in a `405 Method Not Allowed`. `PATCH` is much more likely to succeed.';
