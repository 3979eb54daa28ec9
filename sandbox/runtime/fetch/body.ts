import type { BodyContent } from './body-content';
import { parseForm } from './parse-form';
import { parseJson } from './parse-json';
import { extractMimeType, serializeMimeType } from './mime-type';
import type { HeaderList } from './header-list';
import { illegalInvocation } from './webidl';

/** What a Request or a Response has to say about its body. */
export interface BodyState {
  content: BodyContent | null;
  list: HeaderList;
}

// A symbol, not a private field: a Proxy of a Request, as Next.js makes them, must still find it. By the name of Node's
// own, `state`, msw would take it for that, and write into it.
export const STATE: unique symbol = Symbol('server state');

const decoder = new TextDecoder();

/** The members that Request and Response share. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what stateOf() infers
export abstract class Body<State extends BodyState = BodyState> {
  declare [STATE]: State;

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return stateOf(this).content?.stream ?? null;
  }

  get bodyUsed(): boolean {
    return stateOf(this).content?.disturbed ?? false;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await consume(this)).buffer;
  }

  async blob(): Promise<Blob> {
    const bytes = await consume(this);
    const mimeType = extractMimeType(stateOf(this).list.get('content-type'));
    return new Blob([bytes], { type: mimeType ? serializeMimeType(mimeType) : '' });
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return consume(this);
  }

  async formData(): Promise<FormData> {
    const bytes = await consume(this);
    return parseForm(bytes, extractMimeType(stateOf(this).list.get('content-type')));
  }

  async json(): Promise<unknown> {
    return parseJson(decoder.decode(await consume(this)));
  }

  async text(): Promise<string> {
    return decoder.decode(await consume(this));
  }
}

/** @throws TypeError where a member was taken from its object, or read off a prototype */
export function stateOf<State extends BodyState>(owner: Body<State>): State {
  const state = (owner as Body<State> | undefined)?.[STATE];
  if (state === undefined) throw illegalInvocation();
  return state;
}

/** Everything in the body as bytes that belong to the caller. */
async function consume(owner: Body): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = stateOf(owner);
  if (!content) return new Uint8Array();
  if (content.unusable) throw new TypeError('Body is unusable: Body has already been read');
  return content.readAll();
}
