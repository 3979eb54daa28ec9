import { createStore } from 'zustand/vanilla';

/** Whether what is on the screen is kept, or why the browser would not. */
export type StorageStatus =
  | { name: 'kept' }
  | { name: 'full' }
  | { name: 'refused'; reason: string }
  /** Another tab changed the same version: this tab's is kept under `title`; `otherId` is the own project of the other. */
  | { name: 'kept-apart'; title: string; otherId: string | null };

export interface StorageState {
  status: StorageStatus;
  settle(status: StorageStatus): void;
}

export type StorageStore = ReturnType<typeof createStorageStore>;

export function createStorageStore() {
  return createStore<StorageState>()((set) => ({
    status: { name: 'kept' },
    settle: (status) => set({ status }),
  }));
}

/** What an error of the browser's storage means. */
export function statusOf(error: unknown): StorageStatus {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { name: 'full' };
  return { name: 'refused', reason: error instanceof Error ? error.message : String(error) };
}
