import { isSameKind, type ServerKind } from './server-kind';
import type { ServerProcess } from './server-process';

/** The pause after which a spare is started, so that it does not slow the server that was just taken. */
const SPARE_DELAY_MS = 300;

export interface WarmSpare {
  /** Starts a spare of that kind now, unless there is one. */
  prepare: (kind: ServerKind) => void;
  /** A server of that kind, ready: the spare if there is one. Another is started a moment later. */
  take: (kind: ServerKind) => Promise<ServerProcess>;
  /** Ends the spare, such as when its frame is gone. */
  discard: () => void;
}

interface Spare {
  kind: ServerKind;
  server: Promise<ServerProcess>;
}

/** Keeps one server of the kind last asked for in reserve, its runtime evaluated. */
export function createWarmSpare(start: (kind: ServerKind) => Promise<ServerProcess>): WarmSpare {
  let spare: Spare | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function prepare(kind: ServerKind): void {
    if (spare && isSameKind(spare.kind, kind)) return;
    discard();
    const prepared = { kind, server: start(kind) };
    spare = prepared;
    prepared.server.catch(() => {
      // Without a spare the next server starts cold, and says then why it cannot.
      if (spare === prepared) spare = null;
    });
  }

  function discard(): void {
    clearTimeout(timer);
    stopSpare(spare);
    spare = null;
  }

  async function take(kind: ServerKind): Promise<ServerProcess> {
    clearTimeout(timer);
    const taken = spare && isSameKind(spare.kind, kind) ? spare : null;
    if (!taken) stopSpare(spare);
    spare = null;
    const server = (taken && (await usable(taken))) ?? (await start(kind));
    await server.ready;
    clearTimeout(timer);
    timer = setTimeout(() => prepare(kind), SPARE_DELAY_MS);
    return server;
  }

  return { prepare, take, discard };
}

function stopSpare(spare: Spare | null): void {
  const reason = { kind: 'aborted', message: 'the spare is not needed' } as const;
  spare?.server.then(
    (server) => server.stop(reason),
    () => {},
  );
}

async function usable({ server }: Spare): Promise<ServerProcess | null> {
  const spare = await server.catch(() => null);
  return spare?.ended ? null : spare;
}
