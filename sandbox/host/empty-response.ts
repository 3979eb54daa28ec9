import { EMPTY_HEAD } from '../protocol';
import type { PlaygroundResponse } from './playground';

/** A response of which nothing has come. */
export function emptyResponse(): PlaygroundResponse {
  return { ...EMPTY_HEAD, body: new Uint8Array(), chunks: [], route: null, logs: [], trace: [], durationMs: 0 };
}
