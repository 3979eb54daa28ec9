import { EMPTY_HEAD, type ResponseHead } from '@/sandbox/protocol';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { SentRun } from './run-store';

/** What has arrived of a response, whether or not it is complete. */
export interface Received extends ResponseHead {
  contentType: string | undefined;
  /** The values of its `set-cookie` headers. */
  cookies: string[];
  /** While a body is arriving, its first megabyte; then as much of it as was kept. */
  body: Uint8Array;
  /** How long the whole body is, kept or not. */
  byteLength: number;
  chunks: { atMs: number; byteLength: number }[];
  chunkCount: number;
  /** Null while it is arriving. */
  durationMs: number | null;
}

export function receivedOf(run: SentRun): Received {
  const head: ResponseHead = (run.state === 'done' ? run.response : run.head) ?? EMPTY_HEAD;
  const named = (wanted: string) =>
    head.headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  return {
    ...head,
    contentType: named('content-type')[0],
    cookies: named('set-cookie'),
    ...bodyOf(run),
  };
}

function bodyOf(run: SentRun) {
  if (run.state === 'running') {
    const { preview, byteLength, chunks, chunkCount } = run.body;
    return { body: preview, byteLength, chunks, chunkCount, durationMs: null };
  }
  const { body, chunks, durationMs } = run.response;
  return { body, byteLength: receivedBytes(run.response), chunks, chunkCount: chunks.length, durationMs };
}

/** How many bytes of body came: more than were kept, where it is large. */
export function receivedBytes({ body, chunks }: Pick<PlaygroundResponse, 'body' | 'chunks'>): number {
  const inChunks = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Math.max(inChunks, body.byteLength);
}
