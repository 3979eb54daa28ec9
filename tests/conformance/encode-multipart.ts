import type { MultipartPart } from './recorded-case';

export const MULTIPART_BOUNDARY = '----confBoundary0123456789';

/** @returns the bytes of a multipart/form-data body, as the recorder sent it */
export function encodeMultipart(parts: MultipartPart[]): Uint8Array {
  const pieces = parts.flatMap((part) => [text(headOf(part)), valueOf(part), text('\r\n')]);
  return concat([...pieces, text(`--${MULTIPART_BOUNDARY}--\r\n`)]);
}

function headOf(part: MultipartPart): string {
  const filename = part.filename === undefined ? '' : `; filename="${part.filename}"`;
  const type = part.type ? `Content-Type: ${part.type}\r\n` : '';
  const disposition = `Content-Disposition: form-data; name="${part.name}"${filename}`;
  return `--${MULTIPART_BOUNDARY}\r\n${disposition}\r\n${type}\r\n`;
}

function valueOf(part: MultipartPart): Uint8Array {
  return part.base64 ? Uint8Array.from(atob(part.base64), (char) => char.charCodeAt(0)) : text(part.value ?? '');
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
