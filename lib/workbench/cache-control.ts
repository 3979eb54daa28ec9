import { secondsToNextTurn } from '@/lib/caches/entry-times';
import type { Playground } from '@/sandbox/host/playground';
import type { CacheChange } from '@/sandbox/protocol';
import type { Stores } from './stores';

interface CacheControlOptions extends Pick<Stores, 'caches' | 'project' | 'run' | 'server'> {
  /** Resolves when the playground has the project as it is on the screen. */
  ready: () => Promise<Playground>;
  /** Whether nothing of the project on the screen may run yet. */
  isHeld: () => boolean;
}

/** What the panel of Next's caches does with the server. */
export interface CacheControl {
  /**
   * Lists what the caches hold: now, after every answer, change of the project and start of the server, and when time
   * changes the state of an entry. Nobody else asks the server for it. @returns its undo
   */
  watchCaches(): () => void;
  changeCaches(change: CacheChange): Promise<void>;
  /** Moves the server's clock forward. */
  moveClock(seconds: number): Promise<void>;
}

export function createCacheControl({ caches, project, run, server, ready, isHeld }: CacheControlOptions): CacheControl {
  let newest = 0;

  async function ask(act: (playground: Playground) => Promise<void>): Promise<void> {
    const asked = ++newest;
    try {
      const playground = await ready();
      await act(playground);
      const entries = await playground.cacheEntries();
      if (asked === newest) caches.getState().list(entries);
    } catch (error) {
      if (asked === newest) caches.getState().fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** A server that stopped is not started for this, one that answers is not disturbed, and a link's project is not run. */
  function list(): void {
    if (isHeld()) return;
    if (run.getState().run.state === 'running' || server.getState().server.name === 'stopped') return;
    void ask(async () => {});
  }

  function pass(): void {
    caches.getState().passSecond();
    const { entries, passedSeconds } = caches.getState();
    const turn = secondsToNextTurn(entries ?? []);
    if (turn !== null && passedSeconds > turn) list();
  }

  /** What was listed is another project's, or nobody looks any more. */
  function forget(): void {
    newest += 1;
    caches.getState().clear();
  }

  return {
    watchCaches() {
      list();
      const timer = setInterval(pass, 1000);
      const undo = [
        run.subscribe((now, before) => now.run.state !== before.run.state && list()),
        server.subscribe((now, before) => now.server.name !== before.server.name && list()),
        project.subscribe((now, before) => {
          if (now.generation !== before.generation) forget();
          if (now.project !== before.project) list();
        }),
      ];
      return () => {
        clearInterval(timer);
        undo.forEach((stop) => stop());
        forget();
      };
    },
    changeCaches: (change) => ask((playground) => playground.changeCaches(change)),
    moveClock: (seconds) => ask((playground) => playground.advanceTime(seconds * 1000)),
  };
}
