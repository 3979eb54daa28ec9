import { IncrementalCache } from 'next/dist/server/lib/incremental-cache';
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache';
import { requestContext } from '../../runtime/request-context';
import type { RequestTrace } from '../../runtime/request-trace';
import { watchResult } from './watch-result';

/** One question to Next's incremental cache, and what came of it. */
export interface Lookup {
  /** When it began, on the request's trace. */
  begun: number;
  key: string;
  found: 'nothing' | 'fresh' | 'stale' | 'expired';
  ageSeconds: number | null;
  tags: string;
}

/** As all releases ask: `kindHint` in the older ones. */
interface LookupContext {
  kind?: string;
  kindHint?: string;
  fetchUrl?: string;
  tags?: string[];
}

interface Entry {
  isStale?: boolean | -1;
  value?: { headers?: Record<string, unknown> } | null;
}

interface Stored {
  lastModified?: number;
}

type Get = (this: unknown, key: string, context: LookupContext) => unknown;

/** Of each request the look-up for its route's answer. */
const routeLookups = new WeakMap<RequestTrace, Lookup>();

/** Listens to Next's incremental cache. @param onFetchLookup hears of each look-up for a `fetch` or a cached function */
export function watchCache(onFetchLookup: (lookup: Lookup, url: string) => void): void {
  const cache = IncrementalCache.prototype as unknown as { get: Get };
  const storage = FileSystemCache.prototype as unknown as { get: Get };
  const { get: lookUp } = cache;
  const { get: read } = storage;
  let current: Lookup | undefined;

  cache.get = function get(key, context) {
    const trace = requestContext.getStore()?.trace;
    if (!trace) return lookUp.call(this, key, context);
    const isFetch = (context.kind ?? context.kindHint ?? '').toUpperCase() === 'FETCH';
    const lookup = createLookup(trace.begin(), key, context.tags);
    const finish = (entry: unknown) => {
      Object.assign(lookup, outcomeOf(entry as Entry | null, lookup));
      if (isFetch) onFetchLookup(lookup, context.fetchUrl ?? '');
      else routeLookups.set(trace, lookup);
    };
    // It asks the storage before it waits for anything.
    current = lookup;
    const result = lookUp.call(this, key, context);
    current = undefined;
    return watchResult(result, finish, () => {});
  };

  storage.get = function get(key, context) {
    const lookup = current;
    const note = (stored: unknown) => {
      const { lastModified = 0 } = (stored ?? {}) as Stored;
      if (lookup && lastModified > 0) lookup.ageSeconds = Math.round((Date.now() - lastModified) / 100) / 10;
    };
    return watchResult(read.call(this, key, context), note, () => {});
  };
}

/** @returns what the cache was asked for the request's answer, if it was */
export function routeLookupOf(trace: RequestTrace): Lookup | undefined {
  return routeLookups.get(trace);
}

function createLookup(begun: number, key: string, tags: string[] = []): Lookup {
  return { begun, key, found: 'nothing', ageSeconds: null, tags: ownTags(tags) };
}

function outcomeOf(entry: Entry | null, { tags }: Lookup): Pick<Lookup, 'found' | 'tags'> {
  if (!entry) return { found: 'nothing', tags };
  const stored = entry.value?.headers?.['x-next-cache-tags'];
  return {
    found: entry.isStale === -1 ? 'expired' : entry.isStale ? 'stale' : 'fresh',
    tags: typeof stored === 'string' ? ownTags(stored.split(',')) : tags,
  };
}

/** Less those by which Next.js itself finds what belongs to a path. */
function ownTags(tags: readonly string[]): string {
  return tags.filter((tag) => !tag.startsWith('_N_T_')).join(', ');
}
