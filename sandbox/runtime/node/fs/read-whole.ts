import { Buffer } from '../internal/base64url-buffer';
import { dataBytes, readOptions, type WriteOptions } from './content';

/** What the promise form of `writeFile` takes beyond the others: streams and iterables, whose pieces are joined. */
export async function readWhole(data: unknown, options?: WriteOptions): Promise<unknown> {
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data;
  if (!(Symbol.asyncIterator in data) && !(Symbol.iterator in data)) return data;
  const { encoding } = readOptions(options);
  const pieces: Uint8Array[] = [];
  for await (const piece of data as AsyncIterable<unknown>) pieces.push(dataBytes(piece, encoding));
  return Buffer.concat(pieces);
}
