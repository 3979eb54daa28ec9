type Entry = [name: string, value: string | File];
interface PartHead {
  name: string;
  filename: string | null;
  type: string | null;
  encoding: string | null;
}

const CR = 13;
const LF = 10;
const ascii = new TextEncoder();
const utf8 = new TextDecoder();

/** The entries of a `multipart/form-data` body, by undici's rules; null where the body is not one. */
export function parseMultipart(body: Uint8Array<ArrayBuffer>, boundary: string): Entry[] | null {
  const delimiter = ascii.encode(`--${boundary}`);
  const mark = delimiter.subarray(2);
  const bytes = trimLineBreaks(body);
  const entries: Entry[] = [];
  let position = 0;
  for (;;) {
    if (!startsWith(bytes, delimiter, position)) return null;
    position += delimiter.length;
    if (position === bytes.length - 2 && startsWith(bytes, ascii.encode('--'), position)) return entries;
    if (!isLineBreak(bytes, position)) return null;
    const headEnd = indexOf(bytes, ascii.encode('\r\n\r\n'), position);
    const head = headEnd === -1 ? null : parseHead(utf8.decode(bytes.subarray(position + 2, headEnd + 2)));
    if (!head) return null;
    // The boundary's text ends a part, its hyphens or not: what has it within is no part, and so no body.
    const next = indexOf(bytes, mark, headEnd + 4) - 2;
    if (next < headEnd + 4 || !isLineBreak(bytes, next - 2)) return null;
    entries.push([head.name, toValue(bytes.slice(headEnd + 4, next - 2), head)]);
    position = next;
  }
}

function parseHead(text: string): PartHead | null {
  const head: PartHead = { name: '', filename: null, type: null, encoding: null };
  let named = false;
  for (const line of text.split('\r\n').slice(0, -1)) {
    const [, name = '', value = ''] = /^([^:]*):[\t ]*(.*?)[\t ]*$/s.exec(line) ?? [];
    if (!/^[\t ]*[!#$%&'*+\-.^_`|~0-9A-Za-z]+[\t ]*$/.test(name)) return null;
    const key = name.trim().toLowerCase();
    if (key === 'content-type') head.type = value;
    if (key === 'content-transfer-encoding') head.encoding = value;
    if (key !== 'content-disposition') continue;
    const match = /^form-data; name="([^"\r\n]*)"(?:; filename\*?="([^"\r\n]*)")?$/.exec(value);
    if (!match) return null;
    named = true;
    head.name = unescapeName(match[1] ?? '');
    head.filename = match[2] === undefined ? null : unescapeName(match[2]);
  }
  return named ? head : null;
}

function toValue(content: Uint8Array<ArrayBuffer>, { filename, type, encoding }: PartHead): string | File {
  const bytes = encoding === 'base64' ? decodeBase64(utf8.decode(content)) : content;
  if (filename === null) return utf8.decode(bytes);
  const fileType = type ?? 'text/plain';
  return new File([bytes], filename, { type: /^[\0-\x7f]*$/.test(fileType) ? fileType : '' });
}

function unescapeName(name: string): string {
  return name.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%22/g, '"');
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/[^0-9A-Za-z+/]/g, '');
  // One digit alone holds no byte.
  const binary = atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function trimLineBreaks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let start = 0;
  let end = bytes.length;
  while (isLineBreak(bytes, start)) start += 2;
  while (end >= start + 2 && isLineBreak(bytes, end - 2)) end -= 2;
  return bytes.subarray(start, end);
}

function isLineBreak(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === CR && bytes[position + 1] === LF;
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array, position: number): boolean {
  return prefix.every((byte, index) => bytes[position + index] === byte);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}
