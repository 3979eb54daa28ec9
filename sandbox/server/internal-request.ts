import type { HeaderList } from '../protocol';
import type { NextServer } from '../next/create-next-server';
import { createFetchedResponse } from '../runtime/fetch/create-fetched-response';
import { IncomingMessage } from '../runtime/http/incoming-message';
import { ServerResponse } from '../runtime/http/server-response';
import { Socket } from '../runtime/http/socket';
import { requestContext } from '../runtime/request-context';
import { createRequestTrace } from '../runtime/request-trace';

export interface InternalRequest {
  method: string;
  url: URL;
  headers: HeaderList;
  body: Uint8Array;
  signal: AbortSignal;
}

/** Answers a request that the server makes to itself. Rejects as `fetch` does where the connection is closed unanswered. */
export function requestOwnServer(
  server: NextServer,
  { method, url, headers, body, signal }: InternalRequest,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({ start: (created) => void (controller = created) });
    const fail = () => {
      const reason: unknown = signal.aborted
        ? signal.reason
        : new TypeError('fetch failed', { cause: new Error('other side closed') });
      reject(reason);
      controller?.error(reason);
    };
    const socket = new Socket(fail);
    const req = new IncomingMessage({
      method,
      url: url.pathname + url.search,
      headers: [['host', url.host], ...headers],
      body,
      socket,
    });
    const res = new ServerResponse(req, {
      head: (head) => resolve(createFetchedResponse(stream, { ...head, url: url.href, redirected: false })),
      chunk(bytes) {
        controller?.enqueue(bytes.slice());
        return Promise.resolve();
      },
      end: () => controller?.close(),
    });
    signal.addEventListener('abort', () => res.destroy());
    // what happens on the inner request's way is not what does on the outer one's
    const outer = requestContext.getStore();
    const answer = () => void server.handle(req, res).catch(reject);
    if (outer)
      requestContext.run({ ...outer, matched: () => undefined, trace: createRequestTrace(() => undefined) }, answer);
    else answer();
  });
}
