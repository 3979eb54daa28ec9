import { CREDIT_WINDOW, type ServerToHostMessage } from '../protocol';
import type { Post } from '../runtime/host-port';
import type { ResponseSink } from '../runtime/http/server-response';

export interface ResponseChannel extends ResponseSink {
  grant(chunks: number): void;
  /** Tells the host that the connection was closed before the response was complete. */
  closeConnection(): void;
}

// Taken before the project's code can replace it.
const atTurnsEnd = globalThis.setImmediate as (task: () => void) => unknown;

/** A larger piece would stall the page while it arrives; bytes. A socket cuts what is written to it as well. */
const MAX_PIECE = 1024 * 1024;

/**
 * Sends one response to the host, never more chunks than the host has granted. What one turn of the event loop writes
 * goes out as one post: most responses are written in one.
 */
export function createResponseChannel(id: number, post: Post): ResponseChannel {
  let credit = CREDIT_WINDOW;
  let ended = false;
  let written: ServerToHostMessage[] = [];
  const waiting: (() => void)[] = [];

  function write(message: ServerToHostMessage): void {
    if (written.push(message) === 1) atTurnsEnd(flush);
  }

  function flush(): void {
    if (written.length === 0) return;
    const messages = written;
    written = [];
    post(messages, messages.flatMap(transferOf));
  }

  function end(closed: boolean): void {
    if (ended) return;
    ended = true;
    for (const resume of waiting.splice(0)) resume();
    // what is logged right behind the response (by `after()`, of a body that broke) leaves before its end
    write({ type: 'response-end', id, closed });
  }

  return {
    head: (head) => write({ type: 'response-head', id, head }),
    async chunk(bytes) {
      for (let at = 0; at < bytes.byteLength; at += MAX_PIECE) {
        if (credit === 0) await new Promise<void>((resume) => waiting.push(resume));
        if (ended) return;
        credit -= 1;
        // A copy: a Buffer's own slice() is a view, whose transfer would empty the rest.
        write({ type: 'response-chunk', id, bytes: new Uint8Array(bytes.subarray(at, at + MAX_PIECE)) });
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

function transferOf(message: ServerToHostMessage): Transferable[] {
  return message.type === 'response-chunk' ? [message.bytes.buffer] : [];
}
