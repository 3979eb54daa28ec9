import { joinHeaders } from '../http/incoming-message';
import { Buffer } from './internal/base64url-buffer';
import { checkToken, validateHeaderName, validateHeaderValue } from './internal/header-checks';
import { createArgumentTypeError, createNodeError } from './internal/node-error';
import { Readable, Writable } from './stream';

type Listener = (response: ClientResponse) => void;

export interface RequestOptions {
  protocol?: string;
  host?: string;
  hostname?: string;
  port?: number | string;
  path?: string;
  method?: string;
  auth?: string;
  headers?: Record<string, string | number | readonly string[]>;
  signal?: AbortSignal;
  timeout?: number;
}

/** Connections are the browser's affair; an agent is only carried around. */
export class Agent {
  readonly options: object;
  maxSockets = Infinity;
  readonly sockets = {};
  readonly requests = {};

  constructor(options: object = {}) {
    this.options = options;
  }

  destroy(): void {}
}

/** What Node's http.IncomingMessage is to a client. */
export class ClientResponse extends Readable {
  readonly httpVersion = '1.1';
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: Record<string, string | string[]>;
  readonly rawHeaders: string[];
  complete = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response) {
    super();
    this.statusCode = response.status;
    this.statusMessage = response.statusText;
    const headers = [...response.headers];
    this.headers = joinHeaders(headers);
    this.rawHeaders = headers.flat();
    this.#reader = response.body?.getReader();
  }

  override _read(): void {
    const next = this.#reader?.read() ?? Promise.resolve({ done: true, value: undefined });
    next.then(
      ({ done, value }) => {
        this.complete = done;
        this.push(value && !done ? Buffer.from(value) : null);
      },
      (error: unknown) => this.destroy(error),
    );
  }

  setTimeout(): this {
    return this;
  }
}

/** `http.request` over this server's `fetch`. */
export class ClientRequest extends Writable {
  readonly method: string;
  readonly protocol: string;
  readonly host: string;
  readonly path: string;
  aborted = false;
  reusedSocket = false;
  readonly #url: URL;
  readonly #headers = new Map<string, { name: string; value: string | number | readonly string[] }>();
  readonly #parts: Uint8Array[] = [];
  readonly #stop = new AbortController();
  #isAnswered = false;

  constructor(url: URL, { method = 'GET', headers = {}, auth, signal, timeout }: RequestOptions, listener?: Listener) {
    // it lives on until the answer comes
    super({ autoDestroy: false });
    checkToken('Method', method);
    this.method = method.toUpperCase();
    this.#url = url;
    this.protocol = url.protocol;
    this.host = url.hostname;
    this.path = url.pathname + url.search;
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    if (auth) this.setHeader('Authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
    signal?.addEventListener('abort', () => this.destroy(signal.reason), { once: true });
    if (timeout) this.setTimeout(timeout);
    if (listener) this.once('response', listener as (...values: unknown[]) => void);
  }

  setHeader(name: string, value: string | number | readonly string[]): this {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    this.#headers.set(name.toLowerCase(), { name, value });
    return this;
  }

  getHeader(name: string): unknown {
    return this.#headers.get(name.toLowerCase())?.value;
  }

  getHeaders(): Record<string, unknown> {
    return Object.fromEntries([...this.#headers].map(([name, { value }]) => [name, value]));
  }

  getHeaderNames(): string[] {
    return [...this.#headers.keys()];
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  setTimeout(milliseconds: number, listener?: () => void): this {
    if (listener) this.once('timeout', listener);
    const timer = setTimeout(() => this.emit('timeout'), milliseconds);
    for (const event of ['response', 'close']) this.once(event, () => clearTimeout(timer));
    return this;
  }

  flushHeaders(): void {}
  setNoDelay(): void {}
  setSocketKeepAlive(): void {}

  abort(): void {
    this.aborted = true;
    this.destroy();
  }

  override _write(chunk: unknown, encoding: string, done: () => void): void {
    this.#parts.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding as 'utf8') : (chunk as Uint8Array));
    done();
  }

  _final(done: () => void): void {
    done();
    this.#send().then(
      (response) => {
        this.#isAnswered = true;
        this.emit('response', response);
      },
      (error: unknown) => this.destroyed || this.emit('error', reasonOf(error)),
    );
  }

  override _destroy(error: unknown, done: (error?: unknown) => void): void {
    this.#stop.abort();
    done(!error && !this.#isAnswered ? Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) : error);
  }

  async #send(): Promise<ClientResponse> {
    const headers = [...this.#headers.values()].flatMap(({ name, value }) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    );
    const hasBody = this.#parts.length > 0 && !/^(GET|HEAD)$/.test(this.method);
    const body = hasBody ? { body: Buffer.concat(this.#parts) } : {};
    const init = { method: this.method, headers, redirect: 'manual', signal: this.#stop.signal, ...body } as const;
    return new ClientResponse(await fetch(this.#url, init));
  }
}

/** `request` and `get` of `http:` or `https:`. */
export function createClient(protocol: 'http:' | 'https:') {
  function request(...values: unknown[]): ClientRequest {
    const [first, second] = values;
    const listener = values.find((value) => typeof value === 'function') as Listener | undefined;
    const isUrl = typeof first === 'string' || first instanceof URL;
    const options = ((isUrl ? second : first) ?? {}) as RequestOptions;
    const settings = typeof options === 'function' ? {} : options;
    const url = isUrl ? new URL(first) : urlOf(settings, protocol);
    if (url.protocol !== protocol) {
      const message = `Protocol "${url.protocol}" not supported. Expected "${protocol}"`;
      throw createNodeError(TypeError, 'ERR_INVALID_PROTOCOL', message);
    }
    return new ClientRequest(url, settings, listener);
  }

  function get(...values: unknown[]): ClientRequest {
    const sent = request(...values);
    sent.end();
    return sent;
  }
  return { request, get };
}

function urlOf(options: RequestOptions, protocol: string): URL {
  if (typeof options !== 'object')
    throw createArgumentTypeError('url', 'of type string or an instance of URL', options);
  const { hostname = options.host ?? 'localhost', port, path = '/' } = options;
  return new URL(`${options.protocol ?? protocol}//${hostname}${port ? `:${port}` : ''}${path}`);
}

/** A failed fetch says why in its cause, which is what Node's client throws. */
function reasonOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
