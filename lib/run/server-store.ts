import { createStore } from 'zustand/vanilla';
import type { ServerState } from '@/sandbox/host/playground';
import type { BuiltRoute } from '@/sandbox/protocol';

export interface ServerStatus {
  server: ServerState;
  /** The last compilation; null before the first. */
  compiled: { files: number; milliseconds: number } | null;
  /** What the build that serves made of each route; none where none serves. */
  built: BuiltRoute[];
  /** What the server printed last outside any request, such as a step of a build. */
  printed: { text: string; at: number } | null;
  /** How far the server's clock was moved forward. */
  movedMs: number;
}

export interface ServerActions {
  setServer(server: ServerState): void;
  setCompiled(compiled: { files: number; milliseconds: number }): void;
  setMoved(movedMs: number): void;
  setBuilt(built: BuiltRoute[]): void;
  /** Takes what the server printed just now, outside any request. */
  print(text: string): void;
}

/** @returns the time by the server's clock, in milliseconds since 1970 */
export function serverTime({ movedMs }: Pick<ServerStatus, 'movedMs'>): number {
  return Date.now() + movedMs;
}

export type ServerStore = ReturnType<typeof createServerStore>;

export function createServerStore() {
  return createStore<ServerStatus & ServerActions>()((set) => ({
    server: { name: 'starting' },
    compiled: null,
    built: [],
    printed: null,
    movedMs: 0,
    // A server that starts has the right time, and no build.
    setServer: (server) => set({ server, ...(server.name === 'starting' && { movedMs: 0, built: [] }) }),
    setMoved: (movedMs) => set({ movedMs }),
    setCompiled: ({ files, milliseconds }) => set({ compiled: { files, milliseconds } }),
    setBuilt: (built) => set({ built }),
    print: (text) => set({ printed: { text, at: Date.now() } }),
  }));
}
