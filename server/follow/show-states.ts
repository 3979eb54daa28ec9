import type { Storage } from 'unstorage';
import { z } from 'zod';

/** What a show looks like now, whole. */
export interface ShowState {
  /** Grows with every state; milliseconds since 1970 where the writer's clock is right. */
  count: number;
  /** JSON of a message as `lib/present/show-message.ts` has it. */
  message: string;
}

/** The newest state of every show. */
export interface ShowStates {
  /** Keeps a state, unless a newer one is there. @returns the count of the newest */
  put(id: string, state: ShowState): Promise<number>;
  get(id: string): Promise<ShowState | null>;
  /** Takes the newest away: of all who ask for it, on any server, one gets it. */
  take(id: string): Promise<ShowState | null>;
  /** Hears of every state that any server keeps from now on. A state may be heard of twice. @returns its undo */
  watch(id: string, listener: (state: ShowState) => void): Promise<() => void>;
}

const stateSchema = z.object({ count: z.number(), message: z.string() });

/** States for one server: kept in its storage, told within its process. */
export function createLocalStates(storage: Storage): ShowStates {
  const listeners = new Map<string, Set<(state: ShowState) => void>>();
  let queue: Promise<unknown> = Promise.resolve();
  const get = async (id: string) => stateSchema.safeParse(await storage.getItem(stateKey(id))).data ?? null;
  const put = async (id: string, state: ShowState) => {
    const newest = (await get(id))?.count ?? 0;
    if (newest >= state.count) return newest;
    await storage.setItem(stateKey(id), { ...state });
    listeners.get(id)?.forEach((listener) => listener(state));
    return state.count;
  };
  const take = async (id: string) => {
    const state = await get(id);
    await storage.removeItem(stateKey(id));
    return state;
  };
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(act);
    queue = result.catch(() => {});
    return result;
  };
  return {
    get,
    put: (id, state) => inTurn(() => put(id, state)),
    take: (id) => inTurn(() => take(id)),
    watch: (id, listener) => {
      const heard = listeners.get(id) ?? new Set();
      listeners.set(id, heard.add(listener));
      const undo = () => {
        heard.delete(listener);
        if (heard.size === 0) listeners.delete(id);
      };
      return Promise.resolve(undo);
    },
  };
}

/** In the storage, where the show itself is `follow:ID`. */
export function stateKey(id: string): string {
  return `follow:${id}:state`;
}

/** Where the state lies that whoever claims a remote takes. */
export function ticketId(id: string): string {
  return `${id}:ticket`;
}
