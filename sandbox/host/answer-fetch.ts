import type { HostAnswer, ServerAsk } from '../protocol';
import { parseOutgoingResponse } from './parse-outgoing-response';
import type { AnswerFetch } from './playground';

type FetchAsk = Extract<ServerAsk, { type: 'fetch' }>;

/** Answers a handler's `fetch` to another origin. Never rejects: what goes wrong becomes the handler's network error. */
export async function answerFetch(
  { id, method, url, headers, body }: FetchAsk,
  answer: AnswerFetch | undefined,
): Promise<HostAnswer> {
  const fail = (reason: string) => {
    const text = `Failed to fetch "${method} ${url}": ${reason}`;
    return { type: 'fetch-failure', id, message: text } satisfies HostAnswer;
  };
  if (!answer) return fail('this playground has no answers for requests to other origins');
  try {
    const response = parseOutgoingResponse(await answer({ method, url, headers, body }));
    return { type: 'fetch-response', id, ...response, body: toBytes(response.body) };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body.slice();
}
