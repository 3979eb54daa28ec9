import type { Readable } from 'node:stream';

// `raw-body` as Next.js requires it, by its default. The package brings tables of encodings along that browsers have.
declare const module: { exports: unknown };
module.exports = readBody;

interface BodyOptions {
  encoding: string;
  /** Such as `1mb`, or bytes. */
  limit: string | number;
}

/**
 * Reads a request's body as text.
 * @throws with the `type` that the package gives: `entity.too.large`; for an encoding that nobody knows, a RangeError
 */
async function readBody(stream: Readable, { encoding, limit }: BodyOptions): Promise<string> {
  const decoder = new TextDecoder(encoding);
  const { parse } = require('next/dist/compiled/bytes') as { parse(size: string | number): number | null };
  const most = parse(limit) ?? Infinity;
  if (!stream.readable) throw Object.assign(new Error('stream is not readable'), { type: 'stream.not.readable' });
  const chunks: Buffer[] = [];
  let received = 0;
  // whoever sent too much still gets an answer
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    received += chunk.byteLength;
    if (received > most) throw Object.assign(new Error('request entity too large'), { type: 'entity.too.large' });
    chunks.push(chunk);
  }
  return decoder.decode(Buffer.concat(chunks));
}
