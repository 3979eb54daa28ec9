import { Buffer } from './internal/base64url-buffer';

type Source = AsyncIterable<unknown>;

/** All of a stream's bytes. */
export async function buffer(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}

export async function arrayBuffer(source: Source): Promise<ArrayBuffer> {
  return Uint8Array.from(await buffer(source)).buffer;
}

export async function blob(source: Source): Promise<Blob> {
  return new Blob([await arrayBuffer(source)]);
}

export async function text(source: Source): Promise<string> {
  return new TextDecoder().decode(await arrayBuffer(source));
}

export async function json(source: Source): Promise<unknown> {
  return JSON.parse(await text(source));
}

export default { arrayBuffer, blob, buffer, json, text };
