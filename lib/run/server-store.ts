import { createStore } from 'zustand/vanilla';
import type { ServerState } from '@/sandbox/host/playground';
import type { BuiltRoute, Mode } from '@/sandbox/protocol';

export interface ServerStatus {
  server: ServerState;
  /** The last compilation; null before the first. */
  compiled: { files: number; milliseconds: number } | null;
  /** What the build that serves made of each route; none where none serves. */
  built: BuiltRoute[];
  /** In development: what a build will make of the routes that were asked since the last change of the project, as their runs told. */
  expected: BuiltRoute[];
  /** What a build beside the development server made of the project as it is. */
  check: BuildCheck;
  /** What the server printed last outside any request, such as a step of a build. */
  printed: { text: string; at: number } | null;
  /** How far the server's clock was moved forward. */
  movedMs: number;
}

export type BuildCheck =
  | { state: 'none' }
  | { state: 'building' }
  | { state: 'built'; routes: BuiltRoute[] }
  | { state: 'failed'; reason: string };

export interface ServerActions {
  setServer(server: ServerState): void;
  setCompiled(compiled: { files: number; milliseconds: number }): void;
  setMoved(movedMs: number): void;
  setBuilt(built: BuiltRoute[]): void;
  /** Takes what is expected of routes, in place of what was before. */
  expect(routes: BuiltRoute[]): void;
  setCheck(check: BuildCheck): void;
  /** Takes what the server printed just now, outside any request. */
  print(text: string): void;
}

/** @returns the time by the server's clock, in milliseconds since 1970 */
export function serverTime({ movedMs }: Pick<ServerStatus, 'movedMs'>): number {
  return Date.now() + movedMs;
}

/** Of a project that changed, nothing is known before it ran. */
const NOTHING_EXPECTED = { expected: [], check: { state: 'none' } } satisfies Partial<ServerStatus>;

export type ServerStore = ReturnType<typeof createServerStore>;

export function createServerStore() {
  return createStore<ServerStatus & ServerActions>()((set) => ({
    server: { name: 'starting' },
    compiled: null,
    built: [],
    ...NOTHING_EXPECTED,
    printed: null,
    movedMs: 0,
    // A server that starts has the right time, and no build.
    setServer: (server) =>
      set({ server, ...(server.name === 'starting' && { movedMs: 0, built: [], ...NOTHING_EXPECTED }) }),
    setMoved: (movedMs) => set({ movedMs }),
    // A build that is under way knows itself whether the project is still the one that it builds.
    setCompiled: ({ files, milliseconds }) =>
      set(({ check }) => ({
        compiled: { files, milliseconds },
        ...NOTHING_EXPECTED,
        ...(check.state === 'building' && { check }),
      })),
    setBuilt: (built) => set({ built }),
    expect: (routes) =>
      set(({ expected }) => {
        const others = expected.filter(({ route }) => !routes.some((one) => one.route === route));
        return { expected: [...others, ...routes] };
      }),
    setCheck: (check) => set({ check }),
    print: (text) => set({ printed: { text, at: Date.now() } }),
  }));
}

/** @returns what a build made of the routes or, in development, what one beside the server made or is expected to make */
export function routeKinds({ built, expected, check }: ServerStatus, mode: Mode): readonly BuiltRoute[] {
  if (mode === 'production') return built;
  return check.state === 'built' ? check.routes : expected;
}
