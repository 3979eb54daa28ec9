import { Readable } from 'node:stream';
import type { HeaderList } from '../../protocol';
import type { Socket } from './socket';

/** Headers of which Node keeps the first value only. @see https://nodejs.org/docs/latest-v20.x/api/http.html#messageheaders */
const FIRST_ONLY = new Set(
  (
    'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since ' +
    'last-modified location max-forwards proxy-authorization referer retry-after server user-agent'
  ).split(' '),
);

export interface IncomingMessageInit {
  method: string;
  url: string;
  headers: HeaderList;
  body: Uint8Array | null;
  socket: Socket;
}

/** What Node's `http.IncomingMessage` is to a server, for a request that is already in memory. */
export class IncomingMessage extends Readable {
  readonly httpVersion = '1.1';
  readonly httpVersionMajor = 1;
  readonly httpVersionMinor = 1;
  readonly rawHeaders: string[];
  readonly rawTrailers: string[] = [];
  readonly trailers: Record<string, string> = {};
  readonly headers: Record<string, string | string[]>;
  readonly method: string;
  readonly socket: Socket;
  readonly connection: Socket;
  url: string;
  complete = false;
  aborted = false;

  constructor({ method, url, headers, body, socket }: IncomingMessageInit) {
    super({ read: () => this.#pushNext() });
    this.method = method;
    this.url = url;
    this.socket = socket;
    this.connection = socket;
    this.rawHeaders = headers.flat();
    this.headers = joinHeaders(headers);
    this.#chunks = chunksOf(body);
  }

  readonly #chunks: Uint8Array[];

  #pushNext(): void {
    const chunk = this.#chunks.shift();
    if (!chunk) this.complete = true;
    this.push(chunk ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : null);
  }
}

/** A body arrives in pieces of at most 64 KiB, as from a socket. */
function chunksOf(body: Uint8Array | null): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; body && at < body.byteLength; at += 65536) chunks.push(body.subarray(at, at + 65536));
  return chunks;
}

export function joinHeaders(list: HeaderList): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [rawName, value] of list) {
    const name = rawName.toLowerCase();
    const known = headers[name];
    if (name === 'set-cookie') headers[name] = [...(Array.isArray(known) ? known : []), value];
    else if (known === undefined) headers[name] = value;
    else if (!FIRST_ONLY.has(name)) headers[name] = `${String(known)}${name === 'cookie' ? '; ' : ', '}${value}`;
  }
  return headers;
}
