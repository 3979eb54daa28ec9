import { IncrementalCache } from 'next/dist/server/lib/incremental-cache';
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';
import { requestContext } from '../../runtime/request-context';
import type { RequestTrace } from '../../runtime/request-trace';
import { DIST } from '../project';
import { forgetStored, makerOf, noteStored, ownTags, routeTags, type LookupContext } from '../stored-entries';
import { watchResult } from './watch-result';
import { handlers } from './use-cache-handlers';

/** One question to Next's incremental cache, and what came of it. */
export interface Lookup {
  /** When it began, on the request's trace. */
  begun: number;
  /** Whose: the answer of a route, to a `fetch`, or the result of a cached function. */
  of: 'route' | 'fetch' | 'function';
  key: string;
  found: 'nothing' | 'fresh' | 'stale' | 'expired';
  ageSeconds: number | null;
  tags: string;
  /** The request during which it was stored, as `GET /api/time`, or `the build`. */
  madeBy?: string;
}

/** What the incremental cache answers; the older releases' `curRevalidate` became `cacheControl`. */
interface Entry {
  isStale?: boolean | -1;
  value?: { headers?: Record<string, unknown>; body?: { length: number } } | null;
  curRevalidate?: number | false;
  cacheControl?: { revalidate?: number | false; expire?: number };
}

/** What Next's cache answers about an entry, and when that was stored. */
export interface CacheAnswer {
  entry: Entry | null;
  lastModified?: number;
}

interface Stored {
  lastModified?: number;
}

type Get = (this: unknown, key: string, context: LookupContext) => unknown;
type Keep = (this: unknown, ...entry: Parameters<typeof noteStored>) => unknown;

/** The cache of the newest request that used one: Next.js makes one for each, over one storage. */
let newest: { get: Get } | undefined;
/** What is being asked of the storage. */
let current: { lastModified?: number } | undefined;

/** What is looked for in vain until it is stored anew. */
const forgotten = new Set<string>();

/** Of each request the look-up for its route's answer. */
const routeLookups = new WeakMap<RequestTrace, Lookup>();

/** Listens to Next's incremental cache. @param onFetchLookup hears of each look-up for a `fetch` or a cached function */
export function watchCache(onFetchLookup: (lookup: Lookup, url: string) => void): void {
  const cache = IncrementalCache.prototype as unknown as { get: Get; set: Keep };
  const { get: lookUp, set: keep } = cache;
  watchStorage();

  cache.get = function get(key, context) {
    const trace = requestContext.getStore()?.trace;
    const ask = () => (forgotten.has(key) ? Promise.resolve(null) : lookUp.call(this, key, context));
    if (!trace) return ask();
    newest = this as { get: Get };
    const isFetch = (context.kind ?? context.kindHint ?? '').toUpperCase() === 'FETCH';
    const of = !isFetch ? 'route' : context.fetchUrl?.startsWith('unstable_cache ') ? 'function' : 'fetch';
    const lookup = createLookup(trace.begin(), of, key, context.tags);
    const stored: typeof current = {};
    const finish = (entry: unknown) => {
      Object.assign(lookup, outcomeOf(entry as Entry | null, lookup));
      lookup.ageSeconds = ageOf(stored.lastModified);
      if (lookup.found !== 'nothing') Object.assign(lookup, makerOf(key));
      if (isFetch) onFetchLookup(lookup, context.fetchUrl ?? '');
      else routeLookups.set(trace, lookup);
    };
    const result = askingFor(stored, ask);
    return watchResult(result, finish, () => {});
  };

  cache.set = function set(key, value, context) {
    forgotten.delete(key);
    // In development Next.js keeps no answers of routes.
    if (context['fetchCache'] || !(this as { dev?: boolean }).dev) noteStored(key, value, context);
    if (requestContext.getStore()) newest = this as { get: Get };
    return keep.call(this, key, value, context);
  };
}

/** Asks Next's cache itself. @returns null while no request has used it */
export async function askCache(key: string, context: LookupContext): Promise<CacheAnswer | null> {
  if (!newest) return null;
  const stored: typeof current = {};
  const entry = (await askingFor(stored, () => newest?.get(key, context))) as Entry | null;
  return { entry, ...stored };
}

/** Has an entry of Next's cache looked for in vain until it is stored anew. */
export function forgetEntry(key: string): void {
  forgotten.add(key);
  forgetStored(key);
}

/** @returns whether an entry was forgotten, whatever stands on the disk */
export function isForgotten(key: string): boolean {
  return forgotten.has(key);
}

/** Does what `revalidateTag` does once the request that called it is answered. */
export async function revalidateTags(tags: string[]): Promise<void> {
  // Whichever storage is asked: what was revalidated when, they have in common.
  const storage = new FileSystemCache({
    fs: nodeFs,
    flushToDisk: true,
    serverDistDir: `${DIST}/server`,
    revalidatedTags: [],
  } as unknown as ConstructorParameters<typeof FileSystemCache>[0]);
  await storage.revalidateTag(tags);
  for (const handler of handlers()) {
    await handler.expireTags?.(...tags);
    await handler.updateTags?.(tags);
  }
}

function watchStorage(): void {
  const storage = FileSystemCache.prototype as unknown as { get: Get };
  const { get: read } = storage;
  storage.get = function get(key, context) {
    const asked = current;
    const note = (stored: unknown) => {
      const { lastModified = 0 } = (stored ?? {}) as Stored;
      if (asked && lastModified > 0) asked.lastModified = lastModified;
    };
    return watchResult(read.call(this, key, context), note, () => {});
  };
}

/** The cache asks its storage before it waits for anything. */
function askingFor(stored: typeof current, ask: () => unknown): unknown {
  current = stored;
  try {
    return ask();
  } finally {
    current = undefined;
  }
}

function ageOf(lastModified: number | undefined): number | null {
  return lastModified === undefined ? null : Math.round((Date.now() - lastModified) / 100) / 10;
}

/** @returns what the cache was asked for the request's answer, if it was */
export function routeLookupOf(trace: RequestTrace): Lookup | undefined {
  return routeLookups.get(trace);
}

function createLookup(begun: number, of: Lookup['of'], key: string, tags: string[] = []): Lookup {
  return { begun, of, key, found: 'nothing', ageSeconds: null, tags: ownTags(tags).join(', ') };
}

function outcomeOf(entry: Entry | null, { tags }: Lookup): Pick<Lookup, 'found' | 'tags'> {
  if (!entry) return { found: 'nothing', tags };
  return {
    found: entry.isStale === -1 ? 'expired' : entry.isStale ? 'stale' : 'fresh',
    tags: entry.value?.headers ? ownTags(routeTags(entry.value)).join(', ') : tags,
  };
}
