import { BodyContent } from './body-content';
import { createIterableStream } from './byte-stream';
import { serializeMultipart } from './multipart-serialize';
import { toDOMString } from './webidl';

interface ExtractedBody {
  content: BodyContent;
  /** The content type the body brings along, if any. */
  type: string | null;
}

const encoder = new TextEncoder();

/** Makes a body of a `BodyInit`, or of anything else by its text, as Node does. */
export function extractBody(init: unknown, prefix: string, argument: string): ExtractedBody {
  if (init instanceof ReadableStream) return { content: new BodyContent(init, false), type: null };
  if (init instanceof URLSearchParams) return fromText(String(init), 'application/x-www-form-urlencoded;charset=UTF-8');
  if (isAsyncIterable(init)) return { content: new BodyContent(createIterableStream(init), false), type: null };
  if (init instanceof Blob) return { content: new BodyContent(init.stream(), true), type: init.type || null };
  if (ArrayBuffer.isView(init)) return fromBytes(init.buffer.slice(init.byteOffset, init.byteOffset + init.byteLength));
  if (init instanceof ArrayBuffer) return fromBytes(init.slice());
  if (init instanceof FormData) return fromForm(init);
  return fromText(toDOMString(init, prefix, argument), 'text/plain;charset=UTF-8');
}

function fromText(text: string, type: string): ExtractedBody {
  return { content: new BodyContent(encoder.encode(text), true), type };
}

function fromBytes(buffer: ArrayBufferLike): ExtractedBody {
  return { content: new BodyContent(new Uint8Array(buffer as ArrayBuffer), true), type: null };
}

function fromForm(form: FormData): ExtractedBody {
  const { contentType, parts } = serializeMultipart(form);
  return { content: new BodyContent(createIterableStream(chunksOf(parts)), true), type: contentType };
}

async function* chunksOf(parts: (Uint8Array | Blob)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const bytes = part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part;
    if (bytes.byteLength) yield bytes;
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return false;
  return Boolean(Reflect.get(value, Symbol.asyncIterator));
}
