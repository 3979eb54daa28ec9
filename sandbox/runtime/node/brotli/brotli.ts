import compressBytes from 'brotli/compress.js';
import decompressBytes from 'brotli/decompress.js';

/** The pair behind zlib's functions of that name. */
export const brotli = { compress, decompress: (bytes: Uint8Array): Uint8Array => decompressBytes(bytes) };

const END = 0b11;

/** The encoder refuses what would not get shorter; that stands as it is in a frame, as in Node. */
function compress(bytes: Uint8Array): Uint8Array {
  // 22 bits for the window, and the mark of an end that is empty
  if (bytes.length === 0) return Uint8Array.of(0b1011 | (END << 4));
  return compressBytes(bytes) ?? store(bytes);
}

function store(bytes: Uint8Array): Uint8Array {
  const stored: number[] = [];
  for (let at = 0; at < bytes.length; at += 65_536) {
    const piece = bytes.subarray(at, at + 65_536);
    // the window's size stands before the first piece only
    const head = at === 0 ? 0b1011 | ((piece.length - 1) << 7) | (1 << 23) : ((piece.length - 1) << 3) | (1 << 19);
    stored.push(head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff);
    for (const byte of piece) stored.push(byte);
  }
  return Uint8Array.from([...stored, END]);
}
