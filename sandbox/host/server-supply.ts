import type { Frame } from './create-frame';
import { createRuntimeLoader } from './load-runtime';
import { FRAME_DEADLINE_MS } from './heartbeat';
import { startServerProcess, type ServerProcess } from './server-process';
import type { ServerKind } from './server-kind';
import { startFrame } from './start-frame';
import { createWarmSpare } from './warm-spare';

export interface ServerSupply {
  /** A fresh server of that kind, ready. Rejects when the sandbox or the runtime does not load. */
  take: (kind: ServerKind) => Promise<ServerProcess>;
  /** Starts a server of that kind ahead of need, unless one is in reserve. */
  prepare: (kind: ServerKind) => void;
  dispose: () => void;
}

export interface SupplyOptions {
  /** Where the hidden iframe goes. */
  element: HTMLElement;
  /** The sandbox's document. */
  sandboxUrl: string;
  /** Where the runtime bundle of a version and mode is. */
  runtimeUrl: (kind: ServerKind) => string;
  /** A clock in milliseconds. */
  now: () => number;
}

/** Where servers come from: one frame, loaded at once and again after it died, with all servers and some spares in it. */
export function createServerSupply({ element, sandboxUrl, runtimeUrl, now }: SupplyOptions): ServerSupply {
  const load = createRuntimeLoader(runtimeUrl);
  let frame: Promise<Frame> | null = null;
  let framesLost = 0;
  const disposal = new AbortController();
  const spare = createWarmSpare(start);

  function getFrame(): Promise<Frame> {
    if (frame) return frame;
    const loading = startFrame({ element, sandboxUrl });
    frame = loading;
    loading.catch(() => {
      if (frame === loading) frame = null;
    });
    return loading;
  }

  async function start(kind: ServerKind): Promise<ServerProcess> {
    for (;;) {
      disposal.signal.throwIfAborted();
      const used = getFrame();
      const [code, loaded] = await Promise.all([load(kind), used]);
      // While the runtime was loaded, the frame may have died.
      if (used !== frame) continue;
      return startServerProcess({ frame: loaded, kind, code, now, onFrameDied: () => dropFrame(used) });
    }
  }

  async function take(kind: ServerKind): Promise<ServerProcess> {
    const lostBefore = framesLost;
    try {
      return await spare.take(kind);
    } catch (error) {
      if (frame) await dropIfDead(frame);
      // It died with the frame, by another server's fault as a rule.
      if (framesLost > lostBefore && !disposal.signal.aborted) return spare.take(kind);
      throw error;
    }
  }

  async function dropIfDead(current: Promise<Frame>): Promise<void> {
    const alive = await current.then(
      (loaded) => loaded.isAlive(FRAME_DEADLINE_MS),
      () => false,
    );
    if (!alive) dropFrame(current);
  }

  /** Once for a frame, whoever of its servers finds it dead: its servers end, and the next ones get a new one. */
  function dropFrame(dead: Promise<Frame>): void {
    if (frame !== dead) return;
    frame = null;
    framesLost += 1;
    spare.discard();
    dead.then(
      (loaded) => loaded.remove(),
      () => {},
    );
  }

  void getFrame().catch(() => {});
  return {
    take,
    prepare: spare.prepare,
    dispose() {
      disposal.abort(new Error('Failed to start the server: the playground was disposed'));
      if (frame) dropFrame(frame);
    },
  };
}
