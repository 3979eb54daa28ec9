import type { Frame } from './create-frame';
import { createRuntimeLoader } from './load-runtime';
import { FRAME_DEADLINE_MS, startServerProcess, type ServerProcess } from './server-process';
import type { ServerKind } from './server-kind';
import { startFrame } from './start-frame';
import { createWarmSpare } from './warm-spare';

export interface ServerSupply {
  /** A fresh server of that kind, ready. Rejects when the sandbox or the runtime does not load. */
  take: (kind: ServerKind) => Promise<ServerProcess>;
  /** Starts a server of that kind ahead of need, unless one is in reserve. */
  prepare: (kind: ServerKind) => void;
  /** The frame is dead: the next server gets a new one. */
  dropFrame: () => void;
  dispose: () => void;
}

interface SupplyOptions {
  element: HTMLElement;
  sandboxUrl: string;
  runtimeUrl: (kind: ServerKind) => string;
  deadlineMs: number;
  now: () => number;
}

/** Where servers come from: one frame, loaded at once and again after it died, and one spare server in it. */
export function createServerSupply({ element, sandboxUrl, runtimeUrl, deadlineMs, now }: SupplyOptions): ServerSupply {
  const load = createRuntimeLoader(runtimeUrl);
  let frame: Promise<Frame> | null = null;
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
    disposal.signal.throwIfAborted();
    const [code, current] = await Promise.all([load(kind), getFrame()]);
    disposal.signal.throwIfAborted();
    return startServerProcess({ frame: current, kind, code, deadlineMs, now });
  }

  async function take(kind: ServerKind): Promise<ServerProcess> {
    try {
      return await spare.take(kind);
    } catch (error) {
      await dropDeadFrame();
      throw error;
    }
  }

  async function dropDeadFrame(): Promise<void> {
    const current = frame;
    const alive = await current?.then(
      (loaded) => loaded.isAlive(FRAME_DEADLINE_MS),
      () => false,
    );
    if (!alive && frame === current) dropFrame();
  }

  function dropFrame(): void {
    spare.discard();
    void frame?.then(
      (dropped) => dropped.remove(),
      () => {},
    );
    frame = null;
  }

  void getFrame().catch(() => {});
  return {
    take,
    prepare: spare.prepare,
    dropFrame,
    dispose() {
      disposal.abort(new Error('Failed to start the server: the playground was disposed'));
      dropFrame();
    },
  };
}
