import { createStore } from 'zustand/vanilla';
import type { CacheEntry } from '@/sandbox/protocol';

export interface CachesState {
  /** What the server's caches held when they were listed; null while nobody looks. */
  entries: readonly CacheEntry[] | null;
  /** Since they were listed. */
  passedSeconds: number;
  /** Why they could not be listed or changed. */
  failure: string | null;
}

export interface CachesActions {
  list(entries: readonly CacheEntry[]): void;
  passSecond(): void;
  fail(reason: string): void;
  /** Nobody looks any more. */
  clear(): void;
}

export type CachesStore = ReturnType<typeof createCachesStore>;

export function createCachesStore() {
  return createStore<CachesState & CachesActions>()((set) => ({
    ...{ entries: null, passedSeconds: 0, failure: null },
    list: (entries) => set({ entries, passedSeconds: 0, failure: null }),
    passSecond: () => set(({ passedSeconds }) => ({ passedSeconds: passedSeconds + 1 })),
    fail: (failure) => set({ failure }),
    clear: () => set({ entries: null, failure: null }),
  }));
}
