type Query = Record<string, string | string[]>;

interface ParseOptions {
  maxKeys?: number;
  decodeURIComponent?: (text: string) => string;
}
interface StringifyOptions {
  encodeURIComponent?: (text: string) => string;
}

export function parse(
  text: string,
  separator?: string | null,
  equals?: string | null,
  options: ParseOptions = {},
): Query {
  const query: Query = Object.create(null) as Query;
  if (typeof text !== 'string' || text.length === 0) return query;
  const { maxKeys = 1000, decodeURIComponent: decode = querystring.unescape } = options;
  const pieces = text.split(separator || '&');
  for (const piece of maxKeys > 0 ? pieces.slice(0, maxKeys) : pieces) {
    if (piece !== '') addPair(query, piece, equals || '=', decode);
  }
  return query;
}

export function stringify(
  query: unknown,
  separator?: string | null,
  equals?: string | null,
  options: StringifyOptions = {},
): string {
  if (typeof query !== 'object' || query === null) return '';
  const encode = options.encodeURIComponent ?? querystring.escape;
  return Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((item: unknown) => [name, item] as const))
    .map(([name, value]) => `${encode(name)}${equals || '='}${encode(textOf(value))}`)
    .join(separator || '&');
}

/** Percent-encodes all but letters, digits and `-_.!~*'()`. */
export function escape(text: string | { toString(): string }): string {
  const string = typeof text === 'string' ? text : String(text);
  try {
    return encodeURIComponent(string);
  } catch {
    throw Object.assign(new URIError('URI malformed'), { code: 'ERR_INVALID_URI' });
  }
}

/** Decodes percent signs; what is not valid UTF-8 becomes U+FFFD instead of an error. */
export function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return new TextDecoder().decode(unescapeBuffer(text));
  }
}

export function unescapeBuffer(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const result: number[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const digits = String.fromCharCode(...bytes.subarray(index + 1, index + 3));
    const escaped = bytes[index] === 0x25 && /^[0-9a-f]{2}$/i.test(digits);
    result.push(escaped ? parseInt(digits, 16) : (bytes[index] ?? 0));
    if (escaped) index += 2;
  }
  return Uint8Array.from(result);
}

export const decode = parse;
export const encode = stringify;

/** `parse` and `stringify` call `escape` and `unescape` through it, so that a program may replace them. */
const querystring = { parse, stringify, escape, unescape, unescapeBuffer, decode, encode };

export default querystring;

function addPair(query: Query, piece: string, equals: string, decode: (text: string) => string): void {
  const at = piece.indexOf(equals);
  const name = decodePlus(at < 0 ? piece : piece.slice(0, at), decode);
  const value = at < 0 ? '' : decodePlus(piece.slice(at + equals.length), decode);
  const known = query[name];
  if (known === undefined) query[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else query[name] = [known, value];
}

function decodePlus(text: string, decode: (text: string) => string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decode(spaced);
  } catch {
    return unescape(spaced);
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  return typeof value === 'bigint' || typeof value === 'boolean' ? `${value}` : '';
}
