/** What Node forbids in a header's value. */
const INVALID_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;

/** An error as Node words it, with its code; its stack has the code too. */
export function nodeError(code: string, message: string, Kind: ErrorConstructor = Error): Error {
  const error = Object.assign(new Kind(message), { code });
  error.stack = error.stack?.replace(Kind.name, `${Kind.name} [${code}]`) ?? '';
  return error;
}

export function assertHeaderName(name: string): void {
  if (typeof name !== 'string' || !TOKEN.test(name)) {
    throw nodeError('ERR_INVALID_HTTP_TOKEN', `Header name must be a valid HTTP token ["${name}"]`, TypeError);
  }
}

export function assertHeaderValue(name: string, value: number | string | readonly string[] | undefined): void {
  if (value === undefined) {
    throw nodeError('ERR_HTTP_INVALID_HEADER_VALUE', `Invalid value "undefined" for header "${name}"`, TypeError);
  }
  for (const one of [value].flat()) {
    if (INVALID_VALUE.test(String(one))) {
      throw nodeError('ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`, TypeError);
    }
  }
}
