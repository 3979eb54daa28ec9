/** A Set-Cookie header in its parts, before any rule is put to it. */
export interface ParsedSetCookie {
  /** '' where there is only a value. */
  name: string;
  value: string;
  /** By name in lower case; of several of one name, the last. */
  attributes: Map<string, string>;
}

/** Browsers read over an attribute whose value is longer, in bytes. */
const LONGEST_ATTRIBUTE = 1024;

/** Splits a header as browsers do (RFC 6265bis, section 5.6): quotes have no meaning, `a` alone is a value without a name. */
export function parseSetCookie(header: string): ParsedSetCookie {
  const [pair = '', ...rest] = header.split(';');
  const equals = pair.indexOf('=');
  const attributes = new Map<string, string>();
  for (const part of rest) {
    const { name, value } = splitAt(part, part.indexOf('='));
    if (byteLength(value) <= LONGEST_ATTRIBUTE) attributes.set(name.toLowerCase(), value);
  }
  return equals < 0 ? { name: '', value: trim(pair), attributes } : { ...splitAt(pair, equals), attributes };
}

/** The length in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function splitAt(part: string, equals: number): { name: string; value: string } {
  if (equals < 0) return { name: trim(part), value: '' };
  return { name: trim(part.slice(0, equals)), value: trim(part.slice(equals + 1)) };
}

/** Of spaces and tabs only. */
function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
