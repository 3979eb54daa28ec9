import type { HeaderList, HostToServerMessage, ServerToHostMessage } from '../protocol';
import { createByteGate } from './create-byte-gate';
import { createFetchedResponse } from '../runtime/fetch/create-fetched-response';
import { fetchDataUrl } from '../runtime/fetch/fetch-data-url';
import type { InternalRequest } from './internal-request';
import { requestContext } from '../runtime/request-context';

type FetchResponse = Extract<HostToServerMessage, { type: 'fetch-response' }>;
type FetchError = Extract<HostToServerMessage, { type: 'fetch-error' }>;

interface Pending {
  url: string;
  resolve(response: Response): void;
  reject(reason: unknown): void;
}

export interface OutgoingFetchOptions {
  post(message: ServerToHostMessage): void;
  /** Where this server listens; requests to there do not leave it. */
  isOwn(url: URL): boolean;
  requestOwnServer(request: InternalRequest): Promise<Response>;
}

/** The page takes in each body in one piece, and stands still for that long. */
const BYTES_ON_THE_WAY = 8 * 1024 * 1024;
/** A fetch counts as so many bytes at least, so that only so many are on the way at once: each costs the page a message. */
const LEAST_BYTES = BYTES_ON_THE_WAY / 128;

/** The server's `fetch`: requests to itself are answered here; all others go to the host, which decides who answers. */
export function createOutgoingFetch({ post, isOwn, requestOwnServer }: OutgoingFetchOptions) {
  const pending = new Map<number, Pending>();
  const gate = createByteGate(BYTES_ON_THE_WAY);
  let last = 0;

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = new Uint8Array(await request.arrayBuffer());
    const url = new URL(request.url);
    const headers: HeaderList = [...request.headers];
    if (!/^https?:$/.test(url.protocol)) return fetchLocal(url);
    if (isOwn(url)) return requestOwnServer({ method: request.method, url, headers, body, signal: request.signal });
    const context = requestContext.getStore()?.id ?? null;
    const weight = Math.max(body.byteLength, LEAST_BYTES);
    await gate.enter(weight);
    if (request.signal.aborted) {
      gate.leave(weight);
      throw request.signal.reason;
    }
    const id = ++last;
    const answered = new Promise<Response>((resolve, reject) => {
      pending.set(id, { url: request.url, resolve, reject });
      request.signal.addEventListener('abort', () => {
        if (pending.delete(id)) post({ type: 'fetch-abort', fetch: id });
        reject(request.signal.reason);
      });
      post({
        type: 'fetch',
        fetch: id,
        request: context,
        method: request.method,
        url: request.url,
        headers,
        body,
      });
    });
    return answered.finally(() => gate.leave(weight));
  }
  globalThis.fetch = fetch;

  return {
    respond({ fetch: id, status, statusText, headers, body }: FetchResponse): void {
      const waiting = pending.get(id);
      pending.delete(id);
      waiting?.resolve(
        createFetchedResponse(body, {
          status,
          statusText,
          headers: withLength(headers, body),
          url: waiting.url,
          redirected: false,
        }),
      );
    },
    fail({ fetch: id, message }: FetchError): void {
      const waiting = pending.get(id);
      pending.delete(id);
      waiting?.reject(new TypeError('fetch failed', { cause: new Error(message) }));
    },
  };
}

/** Why Node fetches nothing of these schemes, nor of any other. */
const REASONS: Record<string, string> = {
  'about:': 'about scheme is not supported',
  'blob:': 'invalid method',
  'data:': 'failed to fetch the data URL',
  'file:': 'not implemented... yet...',
};

/** Node reads `data:` urls itself. */
function fetchLocal(url: URL): Response {
  const response = url.protocol === 'data:' ? fetchDataUrl(url) : null;
  if (response) return response;
  throw new TypeError('fetch failed', { cause: new Error(REASONS[url.protocol] ?? 'unknown scheme') });
}

/** A server tells how long a body is that it has in one piece. */
function withLength(headers: HeaderList, body: Uint8Array): HeaderList {
  const isFramed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  return isFramed ? headers : [...headers, ['content-length', String(body.byteLength)]];
}
