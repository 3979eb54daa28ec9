import { CREDIT_WINDOW, type ServerAnswer } from '../protocol';
import type { CheckedRequest } from './check-request';
import type { Subject } from './conversation';
import { emptyResponse } from './empty-response';
import { failure } from './failures';
import { inNextTurn } from './in-next-turn';
import type { Failure, PlaygroundResponse, SendOptions } from './playground';
import { receiveBody } from './response-body';
import type { RequestEvents } from './request-events';
import type { ServerProcess } from './server-process';

export interface RequestOptions extends SendOptions {
  /** Called where the server ended before it came to this request, kept by one that nobody waits for. */
  onUnreached?: () => void;
}

interface ExchangeOptions extends RequestOptions {
  now: () => number;
  events: RequestEvents;
}

/**
 * Credit goes back in handfuls: most responses have fewer chunks and need none. And it goes back in a later turn: behind
 * what has come without credit, which is then known as a flood.
 */
const HANDFUL = CREDIT_WINDOW / 2;

const ABORTED = failure('aborted', 'the request was aborted');

/**
 * Sends one request to a server and collects the response. Always resolves: with what came and a `failure` where the
 * response is not complete. Times are milliseconds since the request left.
 */
export function exchangeRequest(
  server: ServerProcess,
  id: number,
  request: CheckedRequest,
  { now, events, signal, onSent, onHead, onChunk, onLate, onUnreached }: ExchangeOptions,
): Promise<PlaygroundResponse> {
  return new Promise((resolve) => {
    const response = emptyResponse();
    const body = receiveBody();
    let subject: Subject | null = null;
    let owed = 0;
    let close = () => {};
    const sentAt = now();
    const onAnswered = events.collect(id, response, onLate);

    function settle(reason?: Failure): void {
      close();
      onAnswered();
      signal?.removeEventListener('abort', abort);
      Object.assign(response, { body: body.bytes(), chunks: body.chunks, durationMs: now() - sentAt });
      resolve(reason ? { ...response, failure: reason } : response);
    }

    function abort(): void {
      server.post({ type: 'abort', id });
      settle(ABORTED);
    }

    function giveCredit(): void {
      if (++owed < HANDFUL) return;
      const chunks = owed;
      owed = 0;
      inNextTurn(() => server.post({ type: 'credit', id, chunks }));
    }

    function receive(answer: ServerAnswer): void {
      switch (answer.type) {
        case 'matched':
          response.route = answer.route;
          subject = subjectAt('handler', answer);
          return;
        case 'middleware':
          subject = subjectAt('middleware', answer);
          return;
        case 'response-head':
          Object.assign(response, answer.head);
          return call(() => onHead?.(answer.head));
        case 'response-chunk': {
          const atMs = now() - sentAt;
          body.add(answer.bytes, atMs);
          call(() => onChunk?.(answer.bytes, atMs));
          return giveCredit();
        }
        case 'response-end':
          return settle(
            answer.closed
              ? failure('connection-closed', 'the server closed the connection before the response was complete')
              : undefined,
          );
        default:
          return;
      }
    }

    if (signal?.aborted) return settle(ABORTED);
    signal?.addEventListener('abort', abort);
    call(() => onSent?.(id));
    // A copy, because a view of a larger buffer would be sent with all of it, and a transfer empties the caller's.
    const bytes = request.body === null ? null : request.body.slice();
    const fail = (reason: Failure, isUnreached: boolean) => {
      if (isUnreached) onUnreached?.();
      settle(reason);
    };
    const conversation = { receive, fail, subject: () => subject };
    close = server.ask({ type: 'request', id, ...request, body: bytes }, conversation, bytes ? [bytes.buffer] : []);
  });
}

function subjectAt(name: string, { file, line }: { file: string | null; line: number | null }): Subject | null {
  return file === null ? null : { name: `the ${name}`, file, line };
}

/** A callback that throws is the caller's bug, not the end of the exchange. */
function call(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}
