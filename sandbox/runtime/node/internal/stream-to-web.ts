import stream, { type Readable, type Writable } from 'readable-stream';

/** `Readable.toWeb`: reads on demand only. */
export function toWebReadable(source: Readable): ReadableStream {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = (await chunks.next()) as { done?: boolean; value: unknown };
      if (done) controller.close();
      else controller.enqueue(toWebChunk(value));
    },
    cancel(reason) {
      source.destroy(reason);
    },
  });
}

/** `Writable.toWeb`. */
export function toWebWritable(sink: Writable): WritableStream {
  return new WritableStream({
    start(controller) {
      stream.finished(sink, (error: unknown) => error && controller.error(error));
    },
    write: (chunk) =>
      new Promise((resolve, reject) => {
        sink.write(chunk, (error) => (error ? reject(error) : resolve()));
      }),
    close: () =>
      new Promise((resolve, reject) => {
        stream.finished(sink, (error: unknown) => (error ? reject(error) : resolve()));
        sink.end();
      }),
    abort: (reason) => {
      sink.destroy(reason);
    },
  });
}

/** Node hands on plain bytes, not Buffers. */
function toWebChunk(chunk: unknown): unknown {
  if (!(chunk instanceof Uint8Array)) return chunk;
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
