'use client';

import { useEffect } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { CacheEntry } from '@/sandbox/protocol';

/** What Next's caches hold, kept up to date for as long as whoever uses this is on the screen. */
export function useCaches(): readonly CacheEntry[] | null {
  const { watchCaches } = useWorkbench();
  const { entries, passedSeconds } = useStored('caches', (state) => state);
  useEffect(() => watchCaches(), [watchCaches]);
  return entries && entries.map((entry) => ({ ...entry, ageSeconds: entry.ageSeconds + passedSeconds }));
}
