import { createNodeError } from './node-error';

const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;

export function checkToken(what: string, text: string): void {
  if (TOKEN.test(text)) return;
  throw createNodeError(TypeError, 'ERR_INVALID_HTTP_TOKEN', `${what} must be a valid HTTP token ["${text}"]`);
}

export function validateHeaderName(name: string): void {
  checkToken('Header name', name);
}

/** @param value one value, or a list of them */
export function validateHeaderValue(name: string, value: unknown): void {
  if (value === undefined) {
    const message = `Invalid value "undefined" for header "${name}"`;
    throw createNodeError(TypeError, 'ERR_HTTP_INVALID_HEADER_VALUE', message);
  }
  const values = [value].flat() as (string | number)[];
  if (values.some((one) => /[^\t\x20-\x7e\x80-\xff]/.test(String(one)))) {
    throw createNodeError(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
}
