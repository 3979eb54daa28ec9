/** An entry as Next's cache handlers have it; the time is in milliseconds since 1970. */
export interface HandlerEntry {
  value: ReadableStream<Uint8Array>;
  tags: string[];
  timestamp: number;
  revalidate: number;
  expire: number;
}

export interface CacheHandler {
  get(key: string, softTags: string[]): Promise<HandlerEntry | undefined>;
  set(key: string, pending: Promise<HandlerEntry>): Promise<void>;
  /** What revalidates tags: newer releases' is `updateTags`. */
  expireTags?(...tags: string[]): Promise<void>;
  updateTags?(tags: string[]): Promise<void>;
}

const HANDLERS = Symbol.for('@next/cache-handlers-set');

/** @returns the handlers that Next.js has made so far for `'use cache'` */
export function handlers(): CacheHandler[] {
  return [...((globalThis as { [HANDLERS]?: Iterable<CacheHandler> })[HANDLERS] ?? [])];
}
