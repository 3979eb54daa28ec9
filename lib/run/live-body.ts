import type { HeaderList } from '@/sandbox/protocol';

/** How much of a body is shown before the user asks for more. */
export const PREVIEW_BYTES = 1024 * 1024;
const MOST_CHUNKS = 2000;

/** What has arrived of a body: its first bytes, how many there are in all, and when they came. */
export interface LiveBody {
  preview: Uint8Array;
  byteLength: number;
  chunks: { atMs: number; byteLength: number }[];
  /** Chunks after the first 2,000 are counted, not kept. */
  chunkCount: number;
}

export const EMPTY_BODY: LiveBody = { preview: new Uint8Array(0), byteLength: 0, chunks: [], chunkCount: 0 };

/** Adds chunks; memory stays bounded however long the stream is. */
export function appendChunks(body: LiveBody, chunks: { bytes: Uint8Array; atMs: number }[]): LiveBody {
  const preview = concat([body.preview, ...chunks.map((chunk) => chunk.bytes)], PREVIEW_BYTES);
  const marks = chunks.map(({ bytes, atMs }) => ({ atMs, byteLength: bytes.byteLength }));
  return {
    preview,
    byteLength: body.byteLength + marks.reduce((sum, mark) => sum + mark.byteLength, 0),
    chunks: [...body.chunks, ...marks].slice(0, MOST_CHUNKS),
    chunkCount: body.chunkCount + chunks.length,
  };
}

/** The value of a header, of the first if it is repeated. */
export function headerValue(headers: HeaderList, name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1];
}

function concat(parts: Uint8Array[], limit: number): Uint8Array {
  const first = parts[0];
  if (first && first.byteLength >= limit) return first;
  const whole = new Uint8Array(
    Math.min(
      limit,
      parts.reduce((sum, part) => sum + part.byteLength, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, limit - at), at);
    at += Math.min(part.byteLength, limit - at);
  }
  return whole;
}
