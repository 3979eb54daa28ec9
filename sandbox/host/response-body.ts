/** Memory must stay flat on an endless stream: what comes after these limits is passed on but not kept. */
export const KEPT_BYTES = 64 * 1024 * 1024;
export const KEPT_CHUNKS = 100_000;

export interface ReceivedBody {
  /** Keeps a piece. The piece that crosses `KEPT_BYTES` is cut. */
  add: (piece: Uint8Array, atMs: number) => void;
  bytes: () => Uint8Array;
  readonly chunks: { atMs: number; byteLength: number }[];
}

/** Collects a response's body: its first 64 MB, and when its first 100,000 chunks came. */
export function receiveBody(): ReceivedBody {
  const pieces: Uint8Array[] = [];
  const chunks: ReceivedBody['chunks'] = [];
  let length = 0;
  return {
    chunks,
    add(piece, atMs) {
      if (chunks.length < KEPT_CHUNKS) chunks.push({ atMs, byteLength: piece.byteLength });
      const kept = piece.subarray(0, KEPT_BYTES - length);
      if (kept.byteLength === 0) return;
      // A short view would keep the whole buffer alive that came with it.
      pieces.push(kept.byteLength === kept.buffer.byteLength ? kept : kept.slice());
      length += kept.byteLength;
    },
    bytes: () => join(pieces, length),
  };
}

function join(pieces: Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
