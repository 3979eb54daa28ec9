/** A value in a JSON text, by where it stands: numbers keep every digit, and nothing is built for what nobody looks at. */
export interface JsonValue {
  kind: 'object' | 'array' | 'scalar';
  start: number;
  /** After its last character; the end of the text where the value is cut off. */
  end: number;
}

export interface JsonMember {
  /** As written, with its quotes; null in an array. */
  key: string | null;
  value: JsonValue;
}

/** The value the text consists of; null where there is none. */
export function rootValue(text: string): JsonValue | null {
  const start = skipSpace(text, 0);
  return start < text.length ? valueAt(text, start) : null;
}

/** The members of an object or array, each found without a look into it. */
export function membersOf(text: string, { kind, start, end }: JsonValue): JsonMember[] {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  while (at < end && !isCloser(text.charCodeAt(at))) {
    const { key, next } = kind === 'object' ? keyAt(text, at) : { key: null, next: at };
    if (next >= text.length) break;
    const value = valueAt(text, next);
    members.push({ key, value });
    at = skipSpace(text, value.end);
    if (text.charCodeAt(at) === COMMA || value.end === next) at = skipSpace(text, at + 1);
  }
  return members;
}

function keyAt(text: string, at: number): { key: string | null; next: number } {
  if (text.charCodeAt(at) !== QUOTE) return { key: null, next: at };
  const end = endOfString(text, at);
  const colon = skipSpace(text, end);
  const next = text.charCodeAt(colon) === COLON ? skipSpace(text, colon + 1) : colon;
  return { key: text.slice(at, end), next };
}

function valueAt(text: string, start: number): JsonValue {
  const first = text.charCodeAt(start);
  if (first === BRACE) return { kind: 'object', start, end: endOfContainer(text, start) };
  if (first === BRACKET) return { kind: 'array', start, end: endOfContainer(text, start) };
  return { kind: 'scalar', start, end: first === QUOTE ? endOfString(text, start) : endOfWord(text, start) };
}

function endOfContainer(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === BRACE || code === BRACKET) depth += 1;
    else if (isCloser(code) && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !isCloser(text.charCodeAt(at)) && text[at] !== ',')
    at += 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const [QUOTE, COMMA, COLON, BACKSLASH, BRACKET, BRACE] = [34, 44, 58, 92, 91, 123];

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
const isCloser = (code: number) => code === 93 || code === 125;
