export type BodyKind = 'empty' | 'json' | 'html' | 'event-stream' | 'json-lines' | 'svg' | 'text' | 'image' | 'binary';

/** What a body is, by what its content type says and by its bytes where that says nothing. */
export function kindOfBody(contentType: string | undefined, bytes: Uint8Array): BodyKind {
  if (bytes.byteLength === 0) return 'empty';
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const named = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (named) return named;
  return looksBinary(bytes) ? 'binary' : 'text';
}

const KINDS: [RegExp, BodyKind][] = [
  [/^image\/svg\+xml$/, 'svg'],
  [/^image\//, 'image'],
  [/(?:ndjson|jsonl|json-lines|json-seq)$/, 'json-lines'],
  [/^text\/event-stream$/, 'event-stream'],
  [/^text\/html$|xhtml\+xml$/, 'html'],
  [/[/+]json$/, 'json'],
  [/^text\/|xml$|javascript$|x-www-form-urlencoded$|yaml$/, 'text'],
];

/** Like `git`, takes bytes for binary where a zero is among the first, and where they are no UTF-8. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  if (head.includes(0)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return false;
  } catch {
    return true;
  }
}

/** The text of a body in the charset its content type names, UTF-8 otherwise. */
export function decodeBody(contentType: string | undefined, bytes: Uint8Array): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The line of a dump with the sixteen bytes of a row, as `hexdump -C` writes it. */
export function hexLine(bytes: Uint8Array, row: number): string {
  const part = [...bytes.subarray(row * 16, row * 16 + 16)];
  const hex = part
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(' ')
    .padEnd(47);
  const text = part.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('');
  return `${(row * 16).toString(16).padStart(8, '0')}  ${hex}  ${text}`;
}
