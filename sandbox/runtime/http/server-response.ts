import { Writable } from 'node:stream';
import type { HeaderList, ResponseHead } from '../../protocol';
import type { IncomingMessage } from './incoming-message';
import { STATUS_CODES } from '../node/http';
import { assertHeaderName, assertHeaderValue, nodeError } from './header-errors';

type HeaderValue = number | string | readonly string[];

/** Where a response goes. */
export interface ResponseSink {
  head(head: ResponseHead): void;
  /** Resolves when the client is ready for more. */
  chunk(bytes: Uint8Array): Promise<void>;
  end(): void;
}

/**
 * What Node's `http.ServerResponse` is to a server: the same headers on the wire in the same order, the same errors.
 * @see https://github.com/nodejs/node/blob/v20.x/lib/_http_outgoing.js
 */
export class ServerResponse extends Writable {
  statusCode = 200;
  statusMessage: string | undefined = undefined;
  sendDate = true;
  shouldKeepAlive = true;
  strictContentLength = false;
  finished = false;
  headersSent = false;
  /** Truthy once the head is made; middleware such as `compression` looks at it. */
  _header: string | null = null;
  readonly req: IncomingMessage;
  readonly socket: IncomingMessage['socket'];
  readonly connection: IncomingMessage['socket'];
  readonly #headers = new Map<string, { name: string; value: HeaderValue }>();
  readonly #sink: ResponseSink;
  #hasBody = true;
  /** Node writes a head that goes out alone as UTF-8, one that goes out with `end()` as latin1. */
  #flushed = false;

  constructor(req: IncomingMessage, sink: ResponseSink) {
    super({ decodeStrings: true, emitClose: false });
    this.req = req;
    this.socket = req.socket;
    this.connection = req.socket;
    this.#sink = sink;
    if (req.method === 'HEAD') this.#hasBody = false;
  }

  setHeader(name: string, value: HeaderValue): this {
    if (this.headersSent)
      throw nodeError('ERR_HTTP_HEADERS_SENT', 'Cannot set headers after they are sent to the client');
    assertHeaderName(name);
    assertHeaderValue(name, value);
    this.#headers.set(name.toLowerCase(), { name, value });
    return this;
  }

  appendHeader(name: string, value: string | readonly string[]): this {
    if (this.headersSent)
      throw nodeError('ERR_HTTP_HEADERS_SENT', 'Cannot append headers after they are sent to the client');
    const known = this.#headers.get(name.toLowerCase());
    if (!known) return this.setHeader(name, value);
    assertHeaderValue(name, value);
    known.value = [known.value, value].flat().map(String);
    return this;
  }

  setHeaders(headers: Headers | Map<string, HeaderValue>): this {
    for (const [name, value] of headers) this.setHeader(name, value);
    return this;
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.#headers.get(name.toLowerCase())?.value;
  }
  getHeaders(): Record<string, HeaderValue> {
    const headers = Object.create(null) as Record<string, HeaderValue>;
    for (const [name, { value }] of this.#headers) headers[name] = value;
    return headers;
  }
  getHeaderNames(): string[] {
    return [...this.#headers.keys()];
  }
  getRawHeaderNames(): string[] {
    return [...this.#headers.values()].map(({ name }) => name);
  }
  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }
  removeHeader(name: string): void {
    if (this.headersSent)
      throw nodeError('ERR_HTTP_HEADERS_SENT', 'Cannot remove headers after they are sent to the client');
    this.#headers.delete(name.toLowerCase());
  }

  writeHead(
    status: number,
    reason?: string | Record<string, HeaderValue>,
    headers?: Record<string, HeaderValue>,
  ): this {
    if (this.headersSent)
      throw nodeError('ERR_HTTP_HEADERS_SENT', 'Cannot write headers after they are sent to the client');
    if (status < 100 || status > 999)
      throw nodeError('ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${status}`, RangeError);
    const extra = typeof reason === 'string' ? headers : reason;
    for (const [name, value] of Object.entries(extra ?? {})) this.setHeader(name, value);
    this.statusCode = status;
    this.statusMessage = typeof reason === 'string' ? reason : this.statusMessage || STATUS_CODES[status] || 'unknown';
    if (status === 204 || status === 304 || status < 200) this.#hasBody = false;
    this._header = `HTTP/1.1 ${status} ${this.statusMessage}`;
    this.headersSent = true;
    return this;
  }

  _implicitHeader(): void {
    this.writeHead(this.statusCode);
  }

  flushHeaders(): void {
    if (!this.headersSent) this._implicitHeader();
    this.#sendHead(true);
  }

  writeContinue(): void {}
  writeProcessing(): void {}
  assignSocket(): void {}
  detachSocket(): void {}
  setTimeout(): this {
    return this;
  }
  addTrailers(): void {}

  override end(...args: unknown[]): this {
    const [chunk] = args;
    if (!this.headersSent) {
      this.#setContentLength(typeof chunk === 'function' ? undefined : chunk);
      this._implicitHeader();
    }
    this.finished = true;
    return super.end(...(args as []));
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    if (!this.headersSent) this._implicitHeader();
    this.#sendHead(true);
    if (!this.#hasBody || chunk.byteLength === 0) return done();
    this.#bytesSent += chunk.byteLength;
    this.#sink.chunk(chunk).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#sendHead(false);
    if (this.#isCutShort()) this.socket.destroy();
    else this.#sink.end();
    done();
  }

  /** Called after 'finish' too: whoever hears of the close asks whether the response was complete. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.writableFinished) this.socket.destroy();
    done(error);
    this.emit('close');
  }

  /** A response that was not begun when it ended has a known length. */
  #setContentLength(chunk: unknown): void {
    const known = this.hasHeader('content-length') || this.hasHeader('transfer-encoding');
    const bodiless = this.statusCode === 204 || this.statusCode === 304;
    if (known || bodiless || !this.#hasBody) return;
    const length =
      typeof chunk === 'string'
        ? new TextEncoder().encode(chunk).byteLength
        : ((chunk as Uint8Array | undefined)?.byteLength ?? 0);
    this.#contentLength = length;
  }
  #contentLength: number | undefined;
  #bytesSent = 0;

  /** A client that was promised more bytes waits for them until the connection times out. */
  #isCutShort(): boolean {
    return this.#hasBody && Number(this.getHeader('content-length') ?? 0) > this.#bytesSent;
  }

  #sendHead(withBody: boolean): void {
    if (this.#flushed) return;
    this.#flushed = true;
    const asBytes = withBody ? utf8AsLatin1 : (text: string) => text;
    const headers: HeaderList = [];
    for (const { name, value } of this.#headers.values()) {
      if (!this.#hasBody && this.statusCode !== 200 && name.toLowerCase() === 'transfer-encoding') continue;
      for (const one of [value].flat()) headers.push([name, asBytes(String(one))]);
    }
    this.#sink.head({
      status: this.statusCode,
      statusText: asBytes(this.statusMessage ?? ''),
      headers: [...headers, ...this.#connectionHeaders()],
    });
  }

  #connectionHeaders(): HeaderList {
    const headers: HeaderList = [];
    if (this.sendDate && !this.hasHeader('date')) headers.push(['Date', new Date().toUTCString()]);
    if (!this.hasHeader('connection')) {
      headers.push(['Connection', 'keep-alive'], ['Keep-Alive', 'timeout=5']);
    }
    if (this.hasHeader('content-length') || this.hasHeader('transfer-encoding') || !this.#hasBody) return headers;
    if (this.#contentLength === undefined) headers.push(['Transfer-Encoding', 'chunked']);
    else headers.push(['Content-Length', String(this.#contentLength)]);
    return headers;
  }
}

function utf8AsLatin1(text: string): string {
  // eslint-disable-next-line no-control-regex -- the question is whether every character is ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
