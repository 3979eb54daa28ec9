const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** A header value without the white space around it. */
export function normalizeHeaderValue(value: string): string {
  return value.replace(/^[\t\n\r ]+/, '').replace(/[\t\n\r ]+$/, '');
}

export function isHeaderValue(value: string): boolean {
  return !/[\0\n\r]/.test(value);
}

export function isReasonPhrase(text: string): boolean {
  return !/[^\t\x20-\x7e\x80-\xff]/.test(text);
}
