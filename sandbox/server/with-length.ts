import type { HeaderList } from '../protocol';

/** A server tells how long a body is that it has in one piece. */
export function withLength(headers: HeaderList, body: Uint8Array): HeaderList {
  const isFramed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  return isFramed ? headers : [...headers, ['content-length', String(body.byteLength)]];
}
