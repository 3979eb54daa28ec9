import { parseOutgoingResponse } from '@/sandbox/host/parse-outgoing-response';
import type { AnswerFetch, OutgoingResponse } from '@/sandbox/host/playground';
import type { EmbedToPageMessage, PageMessage } from './embed-protocol';

export interface FetchBridge {
  /** Asks the embedding page. */
  answer: AnswerFetch;
  /** To be given the embedding page's messages. */
  receive: (message: PageMessage) => void;
}

interface Asked {
  resolve: (response: OutgoingResponse) => void;
  reject: (reason: Error) => void;
}

/** Has the embedding page answer what handlers fetch. */
export function bridgeFetch(post: (message: EmbedToPageMessage) => void): FetchBridge {
  const waiting = new Map<number, Asked>();
  let lastFetch = 0;
  return {
    answer: (request) =>
      new Promise((resolve, reject) => {
        const fetch = ++lastFetch;
        waiting.set(fetch, { resolve, reject });
        post({ type: 'fetch', fetch, request });
      }),
    receive(message) {
      if (message.type !== 'fetch-answer' && message.type !== 'fetch-failure') return;
      const asked = waiting.get(message.fetch);
      waiting.delete(message.fetch);
      if (message.type === 'fetch-failure') asked?.reject(new Error(message.message));
      else settle(asked, message.response);
    },
  };
}

function settle(asked: Asked | undefined, response: unknown): void {
  try {
    asked?.resolve(parseOutgoingResponse(response));
  } catch (error) {
    asked?.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
