import { createStore } from 'zustand/vanilla';
import type { ServerState } from '@/sandbox/host/playground';

export interface ServerStatus {
  server: ServerState;
  /** The last compilation; null before the first. */
  compiled: { files: number; milliseconds: number } | null;
  /** What the server printed last outside any request, such as a step of a build. */
  printed: { text: string; at: number } | null;
}

export type ServerStore = ReturnType<typeof createServerStore>;

export function createServerStore() {
  return createStore<ServerStatus>()(() => ({ server: { name: 'starting' }, compiled: null, printed: null }));
}
