export type BodyView = 'empty' | 'json' | 'text' | 'image' | 'binary';

/** How a body is best shown, by what its content type says and by its bytes where that says nothing. */
export function viewOfBody(contentType: string | undefined, bytes: Uint8Array): BodyView {
  if (bytes.byteLength === 0) return 'empty';
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^image\/(?!svg)/.test(type)) return 'image';
  if (/(?:^application\/|\+)json$/.test(type)) return 'json';
  if (isTextType(type)) return 'text';
  return looksBinary(bytes) ? 'binary' : 'text';
}

function isTextType(type: string): boolean {
  return /^text\/|xml$|javascript$|ndjson$|x-www-form-urlencoded$|yaml$/.test(type);
}

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

/** Bytes as `hexdump -C` writes them, sixteen in a line. */
export function hexLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const hex = row
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ')
      .padEnd(47);
    const text = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('');
    lines.push(`${at.toString(16).padStart(8, '0')}  ${hex}  ${text}`);
  }
  return lines;
}
