import { inspect } from 'node-inspect-extracted';

type Depth = number | null | undefined;
type Inspect = typeof inspect;

/** Has the console show streams as Node's does. Whether a stream has ended nobody can ask the platform's, so none has. */
export function inspectStreams({ ReadableStream, WritableStream, TransformStream }: typeof globalThis): void {
  define(ReadableStream.prototype, (stream) => ({
    locked: stream.locked,
    state: 'readable',
    supportsBYOB: supportsByob(stream),
  }));
  define(WritableStream.prototype, (stream) => ({ locked: stream.locked, state: 'writable' }));
  define(TransformStream.prototype, ({ readable, writable }) => ({ readable, writable, backpressure: true }));
}

function define<Stream extends object>(prototype: Stream, describe: (stream: Stream) => object): void {
  function inspectStream(this: Stream, depth: Depth, options: object, inspectValue: Inspect = inspect) {
    if (typeof depth === 'number' && depth < 0) return undefined;
    const inner = { ...options, depth: typeof depth === 'number' ? depth - 1 : depth };
    return `${this.constructor.name} ${inspectValue(describe(this), inner)}`;
  }
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value: inspectStream,
    configurable: true,
    writable: true,
  });
}

/** The platform says so only by giving such a reader, or none. A locked stream is most often a body that is being read. */
function supportsByob(stream: ReadableStream): boolean {
  if (stream.locked) return true;
  try {
    stream.getReader({ mode: 'byob' }).releaseLock();
    return true;
  } catch {
    return false;
  }
}
