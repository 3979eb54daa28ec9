import type { CacheEntry, Mode } from '@/sandbox/protocol';

export interface Forecast {
  state: 'HIT' | 'STALE' | 'MISS';
  entry: CacheEntry;
}

const STATES = { fresh: 'HIT', stale: 'STALE', expired: 'MISS' } as const;

/** @returns what Next's route cache would make of the request now; null where it holds nothing for it, or is not asked */
export function wouldAnswer(
  entries: readonly CacheEntry[],
  { method, path, mode }: { method: string; path: string; mode: Mode },
): Forecast | null {
  if (mode === 'development' || !/^(?:GET|HEAD)$/i.test(method)) return null;
  const [pathname = ''] = path.split(/[?#]/);
  const entry = entries.find(({ kind, key }) => kind === 'route' && key === pathname);
  return entry ? { state: STATES[entry.state], entry } : null;
}
