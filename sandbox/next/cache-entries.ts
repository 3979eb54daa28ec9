import type { CacheEntry } from '../protocol';
import type { AppFile } from './app-file';
import { DIST, serverProject } from './project';
import { ownTags, routeTags, storedEntries, untilForever, type StoredEntry } from './stored-entries';
import { askCache, isForgotten, type CacheAnswer } from './trace/watch-cache';
import { useCacheEntries } from './trace/watch-use-cache';

/** What `next build` wrote of each answer that it made. */
interface PrerenderManifest {
  routes?: Record<string, BuiltAnswer>;
}

interface BuiltAnswer {
  initialRevalidateSeconds: number | false;
  initialExpireSeconds?: number;
  srcRoute: string | null;
}

/** @returns what Next's caches hold now, by the server's clock: Next.js itself is asked in which state it is */
export async function cacheEntries(appFiles: readonly AppFile[]): Promise<CacheEntry[]> {
  const incremental = await Promise.all(knownEntries(appFiles).map(entryOf));
  return [...incremental, ...(await useCacheEntries())];
}

/** @returns what Next's incremental cache holds */
export function knownEntries(appFiles: readonly AppFile[]): KnownEntry[] {
  const stored = storedEntries();
  const known = new Set(stored.map(({ key }) => key));
  return [...builtEntries(appFiles).filter(({ key }) => !known.has(key) && !isForgotten(key)), ...stored];
}

type KnownEntry = StoredEntry & { expireSeconds?: number };

async function entryOf(known: KnownEntry): Promise<CacheEntry> {
  const answer = await askCache(known.key, known.context);
  const { entry, lastModified = known.storedAt } = answer ?? {};
  const control = entry?.cacheControl;
  const revalidateSeconds = untilForever(control?.revalidate ?? entry?.curRevalidate ?? known.revalidateSeconds);
  const expireSeconds = control?.expire ?? known.expireSeconds;
  const ageSeconds = Math.max(0, Math.round((Date.now() - lastModified) / 100) / 10);
  const tags = entry?.value?.headers ? ownTags(routeTags(entry.value)) : known.tags;
  return {
    kind: known.kind,
    key: known.name,
    tags,
    ageSeconds,
    revalidateSeconds,
    ...(expireSeconds !== undefined && { expireSeconds }),
    state: answer ? stateOf(answer) : stateByAge(ageSeconds, revalidateSeconds, expireSeconds),
    byteLength: entry?.value?.body?.length ?? known.byteLength,
    ...(known.madeBy !== undefined && { madeBy: known.madeBy }),
  };
}

function stateOf({ entry }: CacheAnswer): CacheEntry['state'] {
  if (!entry || entry.isStale === -1) return 'expired';
  return entry.isStale ? 'stale' : 'fresh';
}

/** Before the first request nothing but time has passed. */
function stateByAge(age: number, revalidate: number | false, expire = Infinity): CacheEntry['state'] {
  if (age > expire) return 'expired';
  return revalidate !== false && age > revalidate ? 'stale' : 'fresh';
}

function builtEntries(appFiles: readonly AppFile[]): KnownEntry[] {
  const { disk } = serverProject();
  const { routes = {} } = JSON.parse(disk.text(`${DIST}/prerender-manifest.json`) ?? '{}') as PrerenderManifest;
  return Object.entries(routes).flatMap(([key, { srcRoute, initialRevalidateSeconds, initialExpireSeconds }]) => {
    const body = disk.file(`${DIST}/server/app${key}.body`);
    if (!body) return [];
    const meta = disk.text(`${DIST}/server/app${key}.meta`) ?? '{}';
    const pathname = srcRoute ?? key;
    const sourceRoute = appFiles.find((file) => file.pathname === pathname)?.page ?? `${pathname}/route`;
    const route = { kind: 'APP_ROUTE', sourceRoute };
    return {
      key,
      kind: 'route' as const,
      name: key,
      context: { kind: 'APP_ROUTE', kindHint: 'app', isFallback: false, route },
      storedAt: body.mtimeMs,
      tags: ownTags(routeTags(JSON.parse(meta) as Parameters<typeof routeTags>[0])),
      revalidateSeconds: untilForever(initialRevalidateSeconds),
      ...(initialExpireSeconds !== undefined && { expireSeconds: initialExpireSeconds }),
      byteLength: body.bytes.byteLength,
      madeBy: 'the build',
    };
  });
}
