import * as v from 'valibot';
import type {
  BuildResult,
  CompileResult,
  ListEntry,
  OutgoingRequest,
  PlaygroundResponse,
  TestResult,
  TestRun,
} from '@/sandbox/host/playground';
import type { CacheEntry } from '@/sandbox/protocol';

/**
 * What passes between `public/embed.js` on somebody's page and the embed page in its iframe. First the embed page tells
 * its parent window that it listens; the parent answers once with a port, over which all else goes.
 */

/** Sent by the embed page to its parent window. */
export interface ListensMessage {
  type: 'route-playground:embed-listens';
}

/** Sent by the embed page over the port. */
export type EmbedToPageMessage =
  | {
      type: 'result';
      call: number;
      value: CompileResult | PlaygroundResponse | BuildResult | CacheEntry[] | TestRun | undefined;
    }
  /** `misuse` makes a TypeError of it. */
  | { type: 'error'; call: number; misuse: boolean; message: string }
  | { type: 'test-result'; call: number; result: TestResult }
  | { type: 'chunk'; call: number; bytes: Uint8Array; atMs: number }
  /** Sent after the call's result: what a list of the response grows by. */
  | ({ type: 'late'; call: number } & ListEntry)
  | { type: 'fetch'; fetch: number; request: OutgoingRequest };

/** Sent by the embedding page to the window, once, with the port: `fetch` says whether it answers handlers' fetches. */
const connectMessage = v.object({ type: v.literal('route-playground:embed-connect'), fetch: v.boolean() });

const call = v.pipe(v.number(), v.safeInteger());

/** What a call carries is checked by whatever answers it, which names the field that is wrong. */
const pageMessage = v.union([
  v.object({ type: v.literal('call'), call, method: v.literal('setProject'), project: v.unknown() }),
  v.object({ type: v.literal('call'), call, method: v.literal('openLink'), link: v.unknown() }),
  v.object({ type: v.literal('call'), call, method: v.literal('send'), request: v.unknown(), chunks: v.boolean() }),
  v.object({ type: v.literal('call'), call, method: v.literal('build') }),
  v.object({ type: v.literal('call'), call, method: v.literal('advanceTime'), milliseconds: v.unknown() }),
  v.object({ type: v.literal('call'), call, method: v.literal('cacheEntries') }),
  v.object({
    type: v.literal('call'),
    call,
    method: v.literal('runTests'),
    files: v.unknown(),
    name: v.unknown(),
    coverage: v.optional(v.unknown()),
  }),
  v.object({ type: v.literal('call'), call, method: v.literal('restart') }),
  v.object({ type: v.literal('abort'), call }),
  /** The embedding page became light or dark. */
  v.object({ type: v.literal('theme'), theme: v.picklist(['light', 'dark']) }),
  v.object({ type: v.literal('fetch-answer'), fetch: call, response: v.unknown() }),
  v.object({ type: v.literal('fetch-failure'), fetch: call, message: v.string() }),
]);

export type PageMessage = v.InferOutput<typeof pageMessage>;
export type CallMessage = Extract<PageMessage, { type: 'call' }>;

/** @returns the embedding page's message, or null for anything that is none */
export function parsePageMessage(data: unknown): PageMessage | null {
  const result = v.safeParse(pageMessage, data);
  return result.success ? result.output : null;
}

/** @returns the message that connects, or null for anything else */
export function parseConnectMessage(data: unknown): { fetch: boolean } | null {
  const result = v.safeParse(connectMessage, data);
  return result.success ? result.output : null;
}
