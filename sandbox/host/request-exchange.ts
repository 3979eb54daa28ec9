import { CREDIT_WINDOW, type ServerToHostMessage } from '../protocol';
import type { CheckedRequest } from './check-request';
import { requestKey, type Subject } from './conversation';
import { failure } from './failures';
import { inNextTurn } from './in-next-turn';
import type { Failure, PlaygroundResponse, ResponseHead, SendOptions } from './playground';
import { receiveBody } from './response-body';
import type { CollectedLogs } from './request-logs';
import type { ServerProcess } from './server-process';

interface ExchangeOptions extends SendOptions {
  now: () => number;
  logs: CollectedLogs;
}

/**
 * Credit goes back in handfuls: most responses have fewer chunks and need none. And it goes back in a later turn: behind
 * what has come without credit, which is then known as a flood.
 */
const HANDFUL = CREDIT_WINDOW / 2;

const ABORTED = failure('aborted', 'the request was aborted');
const NO_HEAD: ResponseHead = { status: 0, statusText: '', headers: [] };

/**
 * Sends one request to a server and collects the answer. Always resolves: with what came and a `failure` where the
 * answer is not complete. Times are milliseconds since the request left.
 */
export function exchangeRequest(
  server: ServerProcess,
  id: number,
  request: CheckedRequest,
  { now, logs, signal, onSent, onHead, onChunk }: ExchangeOptions,
): Promise<PlaygroundResponse> {
  return new Promise((resolve) => {
    const body = receiveBody();
    const subject: Subject = { name: 'the handler', file: null, line: null };
    let head = NO_HEAD;
    let route: string | null = null;
    let owed = 0;
    const sentAt = now();

    function settle(reason?: Failure): void {
      close();
      logs.settle();
      signal?.removeEventListener('abort', abort);
      const durationMs = now() - sentAt;
      const received = { ...head, body: body.bytes(), chunks: body.chunks, route, logs: logs.lines, durationMs };
      resolve(reason ? { ...received, failure: reason } : received);
    }

    function abort(): void {
      server.post({ type: 'abort', request: id });
      settle(ABORTED);
    }

    function giveCredit(): void {
      if (++owed < HANDFUL) return;
      const chunks = owed;
      owed = 0;
      inNextTurn(() => server.post({ type: 'credit', request: id, chunks }));
    }

    function receive(message: ServerToHostMessage): void {
      switch (message.type) {
        case 'matched':
          route = message.route;
          Object.assign(subject, { file: message.file, line: message.line });
          return;
        case 'response-head':
          head = { status: message.status, statusText: message.statusText, headers: message.headers };
          return call(() => onHead?.(head));
        case 'response-chunk': {
          const atMs = now() - sentAt;
          body.add(message.bytes, atMs);
          call(() => onChunk?.(message.bytes, atMs));
          return giveCredit();
        }
        case 'response-end':
          return settle(
            message.closed
              ? failure('connection-closed', 'the server closed the connection before the response was complete')
              : undefined,
          );
        default:
          return;
      }
    }

    const close = server.converse(requestKey(id), { receive, fail: settle, subject: () => subject });
    if (signal?.aborted) return settle(ABORTED);
    signal?.addEventListener('abort', abort);
    call(() => onSent?.(id));
    // A copy, because a view of a larger buffer would be sent with all of it, and a transfer empties the caller's.
    const bytes = request.body === null ? null : request.body.slice();
    server.post({ type: 'request', request: id, ...request, body: bytes }, bytes ? [bytes.buffer] : []);
  });
}

/** A callback that throws is the caller's bug, not the end of the exchange. */
function call(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}
