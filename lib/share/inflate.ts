import { Inflate } from 'fflate';

/** Bytes, or why there are none. */
export type Inflated = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'broken' | 'too-large' };

/** Deflate makes at most 1,032 bytes of one: a piece this small can make about 1 MB before the limit is looked at. */
const PIECE = 1024;

/** Decompresses raw deflate that was made with a preset dictionary; stops as soon as more than `limit` bytes come out. */
export function inflateBounded(deflated: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ dictionary }, (chunk) => {
    length += chunk.length;
    if (length <= limit && chunk.length > 0) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < deflated.length; at += PIECE) {
      inflate.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
      if (length > limit) return { ok: false, reason: 'too-large' };
    }
  } catch {
    return { ok: false, reason: 'broken' };
  }
  return { ok: true, bytes: concat(chunks, length) };
}

function concat(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
