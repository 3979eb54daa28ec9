import { createStore } from 'zustand/vanilla';
import type { OfflineReport } from '@/lib/service-worker/offline-build';

export interface OfflineState {
  /** What the browser has kept; null until it is known, and where it keeps nothing. */
  kept: OfflineReport | null;
  isOnline: boolean;
  /** Why nothing is kept in this browser. */
  refused: string | null;
  /** Whether another build is there and waits to be taken. */
  hasUpdate: boolean;
  /** So many other tabs stand in the update's way. */
  otherTabs: number;
  actions: OfflineActions | null;
}

/** What can be done once the service worker is there. */
export interface OfflineActions {
  keepEverything(): void;
  /** Loads the page anew with the build that waits, unless other tabs show the old one. */
  takeUpdate(): Promise<void>;
}

export type OfflineStore = ReturnType<typeof createOfflineStore>;

/** What of the playground works without a network. */
export function createOfflineStore() {
  return createStore<OfflineState>()(() => ({
    ...{ kept: null, isOnline: true, refused: null },
    ...{ hasUpdate: false, otherTabs: 0, actions: null },
  }));
}
