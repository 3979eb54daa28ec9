import { CREDIT_WINDOW, type ServerToHostMessage } from '../protocol';
import type { ResponseSink } from './http/server-response';

export interface ResponseChannel extends ResponseSink {
  grant(chunks: number): void;
  /** Tells the host that the connection was closed before the response was complete. */
  closeConnection(): void;
}

/** A larger piece would stall the page while it arrives; bytes. A socket cuts what is written to it as well. */
const MAX_PIECE = 1024 * 1024;

/** Sends one response to the host, never more chunks than the host has granted. */
export function createResponseChannel(
  request: number,
  post: (message: ServerToHostMessage, transfer?: Transferable[]) => void,
): ResponseChannel {
  let credit = CREDIT_WINDOW;
  let ended = false;
  const waiting: (() => void)[] = [];

  function end(closed: boolean): void {
    if (ended) return;
    ended = true;
    for (const resume of waiting.splice(0)) resume();
    post({ type: 'response-end', request, closed });
  }

  return {
    head: (status, statusText, headers) => post({ type: 'response-head', request, status, statusText, headers }),
    async chunk(bytes) {
      for (let at = 0; at < bytes.byteLength; at += MAX_PIECE) {
        if (credit === 0) await new Promise<void>((resume) => waiting.push(resume));
        if (ended) return;
        credit -= 1;
        // A copy: a Buffer's own slice() is a view, whose transfer would empty the rest.
        const piece = new Uint8Array(bytes.subarray(at, at + MAX_PIECE));
        post({ type: 'response-chunk', request, bytes: piece }, [piece.buffer]);
      }
    },
    end: () => end(false),
    closeConnection: () => end(true),
    grant(chunks) {
      credit += chunks;
      // a writer sends one chunk at a time, so there is at most one that waits
      waiting.shift()?.();
    },
  };
}
