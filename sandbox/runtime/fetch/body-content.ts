import { createBytesStream } from './byte-stream';

// Taken before installFetch() replaces it: only the platform can say whether a stream was read from.
const PlatformResponse = globalThis.Response;

type Bytes = Uint8Array<ArrayBuffer>;
type ByteStream = ReadableStream<Bytes>;

/** A body: bytes that become a stream only when someone asks for one, or a stream from the start. */
export class BodyContent {
  /** Whether a request may be sent with it again, or without `duplex`: everything but a stream. */
  readonly repeatable: boolean;
  #bytes: Bytes | null = null;
  #stream: ByteStream | null = null;
  #witness: globalThis.Response | null = null;
  #consumed = false;

  /** @throws TypeError where `from` is a stream that is locked or was read from */
  constructor(from: Bytes | ByteStream, repeatable: boolean) {
    this.repeatable = repeatable;
    if (from instanceof Uint8Array) this.#bytes = from;
    else this.#watch(from);
  }

  get stream(): ByteStream {
    if (this.#stream) return this.#stream;
    const stream = this.#watch(createBytesStream(this.#bytes ?? new Uint8Array()));
    // Whoever consumed the bytes did so as a reader that was never released.
    if (this.#consumed) void drain(stream.getReader());
    return stream;
  }

  /** Whether it was read from. */
  get disturbed(): boolean {
    return this.#consumed || (this.#witness?.bodyUsed ?? false);
  }

  get unusable(): boolean {
    return this.disturbed || (this.#stream?.locked ?? false);
  }

  /** Reads everything. The body is unusable from this call on. */
  async readAll(): Promise<Bytes> {
    if (this.#stream) return drain(this.#stream.getReader());
    this.#consumed = true;
    return this.#bytes ?? new Uint8Array();
  }

  /** A second body with the same content; this one stays readable. */
  tee(): BodyContent {
    if (this.#bytes && !this.#stream) return new BodyContent(this.#bytes, this.repeatable);
    const [mine, other] = this.stream.tee();
    this.#watch(mine);
    return new BodyContent(other, this.repeatable);
  }

  /** The same content for a new owner; this body is unusable from this call on. */
  take(): BodyContent {
    if (!this.#bytes || this.#stream)
      return new BodyContent(this.stream.pipeThrough(new TransformStream()), this.repeatable);
    this.#consumed = true;
    return new BodyContent(this.#bytes, this.repeatable);
  }

  #watch(stream: ByteStream): ByteStream {
    this.#witness = createWitness(stream);
    this.#stream = stream;
    return stream;
  }
}

function createWitness(stream: ByteStream): globalThis.Response {
  try {
    return new PlatformResponse(stream);
  } catch {
    throw new TypeError('Response body object should not be disturbed or locked');
  }
}

async function drain(reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatenate(chunks);
    if (Object.prototype.toString.call(value) !== '[object Uint8Array]') {
      throw new TypeError('Received non-Uint8Array chunk');
    }
    chunks.push(value);
  }
}

function concatenate(chunks: Bytes[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
