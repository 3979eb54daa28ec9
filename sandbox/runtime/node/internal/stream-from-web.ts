import { Readable, Writable, type StreamOptions } from 'readable-stream';

/** `Readable.fromWeb`. */
export function fromWebReadable(source: ReadableStream, options: StreamOptions = {}): Readable {
  const reader = source.getReader();
  return new Readable({
    ...options,
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: unknown) => this.destroy(error),
      );
    },
    destroy(error, callback) {
      reader.cancel(error ?? undefined).then(
        () => callback(error),
        () => callback(error),
      );
    },
  });
}

/** `Writable.fromWeb`. */
export function fromWebWritable(sink: WritableStream, options: StreamOptions = {}): Writable {
  const writer = sink.getWriter();
  return new Writable({
    ...options,
    write(chunk, _encoding, callback) {
      writer.write(chunk).then(() => callback(), callback);
    },
    final(callback) {
      writer.close().then(() => callback(), callback);
    },
    destroy(error, callback) {
      const ended = error ? writer.abort(error) : Promise.resolve();
      ended.then(
        () => callback(error),
        () => callback(error),
      );
    },
  });
}
