import type { AnswerFetch } from '@/sandbox/host/playground';
import { bridgeFetch } from './bridge-fetch';
import type { PageMessage } from './embed-protocol';
import { connectToEmbedder } from './connect-to-embedder';
import { readLink } from './read-link';
import { serveEmbedder, type EmbedTarget } from './serve-embedder';
import type { EmbedTheme } from './view-of';

/** What the embedding page drives, and its undo. */
export interface StartedTarget {
  target: EmbedTarget;
  /** Hears that the embedding page became light or dark. */
  setTheme?: (theme: EmbedTheme) => void;
  stop: () => void;
}

/** Makes what the embedding page drives; `fetch` is undefined where that page answers no fetches. */
export type StartTarget = (fetch: AnswerFetch | undefined) => Promise<StartedTarget>;

/** Connects to the embedding page and lets it drive a target. @returns its undo */
export function startEmbed(startTarget: StartTarget): () => void {
  const stopped = new AbortController();
  void connectToEmbedder(stopped.signal).then(async ({ port, answersFetch }) => {
    const bridge = bridgeFetch((message) => port.postMessage(message));
    const { target, setTheme, stop } = await startTarget(answersFetch ? bridge.answer : undefined);
    const onMessage = (message: PageMessage) => {
      if (message.type === 'theme') setTheme?.(message.theme);
      else bridge.receive(message);
    };
    const close = serveEmbedder({ port, target, readLink, onMessage });
    stopped.signal.addEventListener('abort', () => {
      close();
      stop();
    });
  });
  return () => stopped.abort();
}
