import { AsyncLocalStorage } from 'node:async_hooks';
import type { CacheEntry } from '../../protocol';
import { requestContext } from '../../runtime/request-context';
import { callingLine } from '../../runtime/trace-step';
import { makerNow, ownTags, untilForever } from '../stored-entries';
import { cacheStep } from './cache-step';
import { handlers, type CacheHandler, type HandlerEntry } from './use-cache-handlers';
import type { Lookup } from './watch-cache';
import { watchResult } from './watch-result';

interface KnownEntry extends Pick<HandlerEntry, 'tags' | 'timestamp' | 'revalidate' | 'expire'> {
  handler: CacheHandler;
  byteLength: number;
  madeBy?: string;
}

/** One call of a cached function. */
interface Call {
  found?: HandlerEntry | undefined;
  key?: string;
  /** What the cache had, and gave out no more. */
  ended?: KnownEntry | undefined;
  isMade?: true;
}

const currentCall = new AsyncLocalStorage<Call>();
const watched = new WeakSet<CacheHandler>();
const entries = new Map<string, KnownEntry>();
/** What people call a function, by the name that Next's cache has for it. */
const names = new Map<string, string>();
const forgotten = new Set<string>();

/** Calls a function marked with `'use cache'`, and notes what Next's cache made of the call. */
export function watchUseCache<Result>(id: string, name: string, run: () => Result): Result {
  names.set(id, name);
  for (const handler of handlers()) watchHandler(handler);
  const trace = requestContext.getStore()?.trace;
  const begun = trace?.begin();
  const position = callingLine();
  const call: Call = {};
  const finish = () => {
    if (call.key === undefined || begun === undefined) return;
    trace?.add({ ...cacheStep(lookupOf(call, call.key, begun), nameOf(call.key)), position }, begun);
  };
  return watchResult(currentCall.run(call, run), finish, finish) as Result;
}

/** @returns what the caches of `'use cache'` hold now */
export function useCacheEntries(): Promise<CacheEntry[]> {
  return Promise.all([...entries].map(([key, known]) => entryOf(key, known)));
}

/** Has entries looked for in vain until they are made anew. @param isMeant is given what people call each */
export function forgetUseCache(isMeant: (name: string) => boolean): void {
  for (const key of [...entries.keys()].filter((one) => isMeant(nameOf(one)))) {
    forgotten.add(key);
    entries.delete(key);
  }
}

function watchHandler(handler: CacheHandler): void {
  if (watched.has(handler)) return;
  watched.add(handler);
  const { get, set } = handler;
  handler.get = async (key, softTags) => {
    const entry = forgotten.has(key) ? undefined : await get.call(handler, key, softTags);
    Object.assign(currentCall.getStore() ?? {}, { key, found: entry, ended: entry ? undefined : entries.get(key) });
    return entry;
  };
  handler.set = (key, pending) => {
    Object.assign(currentCall.getStore() ?? {}, { key, isMade: true });
    forgotten.delete(key);
    const maker = makerNow();
    pending.then(
      ({ tags, timestamp, revalidate, expire }) =>
        entries.set(key, { tags, timestamp, revalidate, expire, handler, byteLength: 0, ...maker }),
      () => {},
    );
    return set.call(handler, key, pending);
  };
}

function lookupOf({ found, ended, isMade }: Call, key: string, begun: number): Lookup {
  const lookup = { begun, of: 'function', key, ageSeconds: null, tags: '' } as const;
  if (ended) return { ...lookup, found: 'expired', ageSeconds: ageOf(ended), tags: ownTags(ended.tags).join(', ') };
  if (!found) return { ...lookup, found: 'nothing' };
  const isOld = isStale(found);
  // What is fresh by itself may belong to a path that was revalidated.
  const state = isOld ? 'stale' : isMade ? 'expired' : 'fresh';
  return { ...lookup, found: state, ageSeconds: ageOf(found), tags: ownTags(found.tags).join(', ') };
}

async function entryOf(key: string, known: KnownEntry): Promise<CacheEntry> {
  const entry = await known.handler.get(key, []);
  if (entry) known.byteLength = (await new Response(entry.value).arrayBuffer()).byteLength;
  const { tags, revalidate, expire } = entry ?? known;
  const expireSeconds = untilForever(expire);
  return {
    kind: 'function',
    key: nameOf(key),
    tags: ownTags(tags),
    ageSeconds: ageOf(known),
    // A tag that is stale sets it to less than nothing.
    revalidateSeconds: untilForever(revalidate < 0 ? known.revalidate : revalidate),
    ...(expireSeconds !== false && { expireSeconds }),
    state: !entry ? 'expired' : isStale(entry) ? 'stale' : 'fresh',
    byteLength: known.byteLength,
    ...(known.madeBy !== undefined && { madeBy: known.madeBy }),
  };
}

function isStale({ timestamp, revalidate }: HandlerEntry): boolean {
  return Date.now() > timestamp + revalidate * 1000;
}

function ageOf({ timestamp }: Pick<HandlerEntry, 'timestamp'>): number {
  return Math.max(0, Math.round((Date.now() - timestamp) / 100) / 10);
}

const MOST_ARGUMENTS = 60;

/** A key is JSON, in which the function's name is followed by its arguments: `rates("eur")`. */
function nameOf(key: string): string {
  const id = [...names.keys()].find((one) => key.includes(JSON.stringify(one)));
  const name = (id === undefined ? undefined : names.get(id)) ?? "a function with 'use cache'";
  const given = argumentsIn(key, id);
  return `${name}(${given.length > MOST_ARGUMENTS ? `${given.slice(0, MOST_ARGUMENTS)}…` : given})`;
}

function argumentsIn(key: string, id: string | undefined): string {
  try {
    const parts = JSON.parse(key) as unknown[];
    const given = parts[parts.indexOf(id) + 1];
    return Array.isArray(given) ? given.map((one) => JSON.stringify(one)).join(', ') : '';
  } catch {
    // Of what cannot be written as JSON it is a form.
    return '…';
  }
}
