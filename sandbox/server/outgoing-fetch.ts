import type { HeaderList } from '../protocol';
import { askHost } from '../runtime/ask-host';
import { createByteGate } from './create-byte-gate';
import { createFetchedResponse } from '../runtime/fetch/create-fetched-response';
import { fetchDataUrl } from '../runtime/fetch/fetch-data-url';
import type { Fixtures } from './fixtures';
import type { InternalRequest } from './internal-request';
import { requestContext } from '../runtime/request-context';
import { withLength } from './with-length';

export interface OutgoingFetchOptions {
  /** What answers in place of the host, where one matches. */
  fixtures: Fixtures;
  /** Where this server listens; requests to there do not leave it. */
  isOwn(url: URL): boolean;
  requestOwnServer(request: InternalRequest): Promise<Response>;
}

/** The page takes in each body in one piece, and stands still for that long. */
const BYTES_ON_THE_WAY = 8 * 1024 * 1024;
/** A fetch counts as so many bytes at least, so that only so many are on the way at once: each costs the page a message. */
const LEAST_BYTES = BYTES_ON_THE_WAY / 128;

/** Makes `fetch` a server's: requests to itself are answered here; all others go to the host, which decides who answers. */
export function installOutgoingFetch({ fixtures, isOwn, requestOwnServer }: OutgoingFetchOptions): void {
  const gate = createByteGate(BYTES_ON_THE_WAY);

  globalThis.fetch = async function fetch(input, init) {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = new Uint8Array(await request.arrayBuffer());
    const url = new URL(request.url);
    const headers: HeaderList = [...request.headers];
    if (!/^https?:$/.test(url.protocol)) return fetchLocal(url);
    if (isOwn(url)) return requestOwnServer({ method: request.method, url, headers, body, signal: request.signal });
    const fixture = fixtures.find(request.method, url);
    if (fixture) return fixture(request.signal);
    const weight = Math.max(body.byteLength, LEAST_BYTES);
    await gate.enter(weight);
    return fetchFromHost(request, headers, body).finally(() => gate.leave(weight));
  };
}

async function fetchFromHost(
  { method, url, signal }: Request,
  headers: HeaderList,
  body: Uint8Array,
): Promise<Response> {
  signal.throwIfAborted();
  const context = requestContext.getStore()?.id ?? null;
  const createAsk = (id: number) => ({ type: 'fetch', id, request: context, method, url, headers, body }) as const;
  const answer = await askHost(createAsk, signal).catch((reason: unknown) => {
    throw signal.aborted ? reason : new TypeError('fetch failed', { cause: reason });
  });
  const { status, statusText } = answer;
  return createFetchedResponse(answer.body, {
    ...{ status, statusText, url, redirected: false },
    headers: withLength(answer.headers, answer.body),
  });
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
