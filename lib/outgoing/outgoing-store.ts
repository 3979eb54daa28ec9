import { createStore } from 'zustand/vanilla';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { AnswerFetch, OutgoingResponse } from '@/sandbox/host/playground';
import { reasonOf } from '@/lib/project/result';
import type { Position, TraceEvent } from '@/sandbox/protocol';

/** Who answered: one of `fixtures.json`, Next's cache, this server itself, or the address. */
export type AnsweredFrom = 'fixture' | 'cache' | 'this server' | 'network';

/** A `fetch` that the project's code made on behalf of a request. */
export interface OutgoingCall {
  id: number;
  /** When it began, in milliseconds since 1970. */
  at: number;
  method: string;
  url: string;
  /** Null where it failed. */
  status: number | null;
  /** What Next's cache decided: `HIT`, `STALE`, `MISS` or `BYPASS`. */
  cache: string;
  from: AnsweredFrom;
  /** The address of the fixture that answered, as `fixtures.json` has it; null where none did. */
  fixtureUrl: string | null;
  durationMs: number;
  position: Position | null;
  /** What the address answered; null where something else did, or where it is too long ago. */
  answer: OutgoingResponse | null;
  /** Why the address was not reached. */
  failure: string | null;
}

export interface OutgoingState {
  /** The newest last. */
  calls: readonly OutgoingCall[];
}

export interface OutgoingActions {
  /** Takes a step of kind `fetch`. */
  add(step: TraceEvent): void;
  /** Makes `fetch` one whose answers are kept for the calls that they belong to. */
  listenTo(fetch: AnswerFetch): AnswerFetch;
  clear(): void;
}

export type OutgoingStore = ReturnType<typeof createOutgoingStore>;

const MOST_CALLS = 500;
const MOST_ANSWER_BYTES = 8 * 1024 * 1024;

/** What an address answered, before the call that it belongs to is told. */
type Heard = { method: string; url: string } & ({ answer: OutgoingResponse } | { failure: string });

export function createOutgoingStore() {
  let heard: Heard[] = [];
  let lastId = 0;
  const keep = (one: Heard) => (heard = bounded([...heard, one]));

  return createStore<OutgoingState & OutgoingActions>()((set, get) => ({
    calls: [],
    add: (step) => {
      const call = callOf(step, ++lastId);
      const found = call.from === 'network' ? lastFor(heard, call) : undefined;
      const known = {
        answer: found && 'answer' in found && found.answer.status === call.status ? found.answer : null,
        failure: found && 'failure' in found && call.status === null ? found.failure : null,
      };
      set({ calls: [...get().calls, { ...call, ...known }].slice(-MOST_CALLS) });
    },
    listenTo: (fetch) => async (request) => {
      const { method, url } = request;
      try {
        const answer = await fetch(request);
        keep({ method, url, answer });
        return answer;
      } catch (error) {
        keep({ method, url, failure: reasonOf(error) });
        throw error;
      }
    },
    clear: () => {
      heard = [];
      set({ calls: [] });
    },
  }));
}

function callOf({ detail, durationMs = 0, position }: TraceEvent, id: number): OutgoingCall {
  const { method, url, status, cache, fixture, fixtureUrl } = detail;
  const call = {
    ...{ id, at: Date.now() - durationMs, durationMs, answer: null, failure: null },
    position: position ?? null,
    ...{ method: String(method), url: String(url), cache: String(cache) },
    status: typeof status === 'number' ? status : null,
    fixtureUrl: typeof fixtureUrl === 'string' ? fixtureUrl : null,
  };
  return { ...call, from: fromOf(call, fixture === true) };
}

function fromOf({ url, cache }: Pick<OutgoingCall, 'url' | 'cache'>, isFixture: boolean): AnsweredFrom {
  if (isFixture) return 'fixture';
  if (cache === 'HIT' || cache === 'STALE') return 'cache';
  return url === SERVER_ORIGIN || url.startsWith(`${SERVER_ORIGIN}/`) ? 'this server' : 'network';
}

function lastFor(heard: readonly Heard[], { method, url }: OutgoingCall): Heard | undefined {
  return heard.findLast((one) => one.method === method && one.url === url);
}

function bounded(heard: Heard[]): Heard[] {
  let bytes = 0;
  const first = heard.findLastIndex((one) => {
    bytes += 'answer' in one ? one.answer.body.length : one.failure.length;
    return bytes > MOST_ANSWER_BYTES;
  });
  return heard.slice(Math.max(first + 1, heard.length - MOST_CALLS));
}
