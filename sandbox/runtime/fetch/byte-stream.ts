type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** A stream of one chunk, or of none where there are no bytes. */
export function createBytesStream(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      // A byte stream takes the buffer away from its owner, who may still need it.
      if (bytes.byteLength) controller.enqueue(bytes.slice());
      queueMicrotask(() => close(controller));
    },
  });
}

/** A stream of what an async iterable yields: strings, bytes, or lists of bytes. */
export function createIterableStream(iterable: AsyncIterable<unknown>): ReadableStream<Bytes> {
  let iterator: AsyncIterator<unknown>;
  return new ReadableStream({
    type: 'bytes',
    start() {
      iterator = iterable[Symbol.asyncIterator]();
    },
    async pull(controller) {
      const result = await iterator.next();
      if (result.done) return queueMicrotask(() => close(controller));
      const bytes = toBytes(result.value);
      // Where there is nothing to enqueue a waiting reader waits for ever, as it does in Node 20.
      if (bytes.byteLength) controller.enqueue(bytes);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function close(controller: ReadableByteStreamController): void {
  try {
    controller.close();
    controller.byobRequest?.respond(0);
  } catch {
    // It was cancelled or closed in the meantime.
  }
}

function toBytes(value: unknown): Bytes {
  if (typeof value === 'string') return encoder.encode(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice());
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Uint8Array.from(value as Uint8Array);
  if (Array.isArray(value)) return Uint8Array.from(value as number[]);
  const error = new TypeError(
    `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${describe(value)}`,
  );
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  if (typeof value === 'function') return `function ${value.name}`;
  return `type ${typeof value} (${(value as number).toString()})`;
}
