import * as v from 'valibot';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import { reasonOf } from '@/lib/project/result';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { ShowMessage, ToDocsMessage } from './docs-protocol';
import { serverPath } from './operations';
import type { OpenApiDocument } from './openapi-document';

export interface DocsConnection {
  document: OpenApiDocument;
  /** By `GET /users/{id}`: the export that answers, as it is shown. */
  places: Record<string, string>;
  theme: 'light' | 'dark';
  /** @returns the answer, and the address that gave it */
  send(request: PlaygroundRequest): Promise<{ url: string; response: PlaygroundResponse }>;
  onShown(): void;
  /** Called with one of `places`. */
  onOpen(place: string): void;
}

/** What the frame may say; a document is a stranger's. */
const fromDocs = v.variant('type', [
  v.object({ type: v.literal('shown') }),
  v.object({ type: v.literal('open'), place: v.string() }),
  v.object({
    type: v.literal('fetch'),
    id: v.number(),
    method: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,20}$/), v.toUpperCase()),
    url: v.string(),
    headers: v.array(v.tuple([v.string(), v.string()])),
    body: v.nullable(v.instance(Uint8Array<ArrayBufferLike>)),
  }),
]);

/** Shows a document in a frame and answers its requests. @returns its undo */
export function connectDocs(frame: Window, connection: DocsConnection): () => void {
  const { port1: port, port2 } = new MessageChannel();
  const say = (message: ToDocsMessage) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(fromDocs, data);
    if (!parsed.success) return;
    const message = parsed.output;
    if (message.type === 'shown') return connection.onShown();
    if (message.type === 'open') return connection.onOpen(message.place);
    void answer(message, connection).then(say);
  };
  const document = { ...connection.document, servers: [{ url: SERVER_ORIGIN + serverPath(connection.document) }] };
  const shown: ShowMessage = { type: 'show', document, places: connection.places, theme: connection.theme };
  // The frame's origin is opaque, and has no name.
  frame.postMessage(shown, '*', [port2]);
  return () => port.close();
}

type Fetch = Extract<v.InferOutput<typeof fromDocs>, { type: 'fetch' }>;

/** Whatever server an operation names, this one is asked. */
async function answer({ id, method, url, headers, body }: Fetch, { send }: DocsConnection): Promise<ToDocsMessage> {
  try {
    const { pathname, search } = new URL(url, SERVER_ORIGIN);
    const sent = await send({ method, url: pathname + search, headers, ...(body ? { body } : {}) });
    const { failure, status, statusText, headers: received, body: bytes } = sent.response;
    if (failure) return { type: 'failure', id, reason: failure.message };
    const address = new URL(sent.url, SERVER_ORIGIN).href;
    return { type: 'answer', id, url: address, status, statusText, headers: received, body: bytes };
  } catch (error) {
    return { type: 'failure', id, reason: reasonOf(error) };
  }
}
