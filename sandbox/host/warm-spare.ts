import { isSameKind, type ServerKind } from './server-kind';
import type { ServerProcess } from './server-process';

/** The pause after which a spare is started, so that it does not slow the server that was just taken. */
const SPARE_DELAY_MS = 300;

export interface WarmSpare {
  /** Starts a spare of that kind now, unless there is one. */
  prepare: (kind: ServerKind) => void;
  /** A server of that kind, ready: the spare of that kind if there is one. Another is started a moment later. */
  take: (kind: ServerKind) => Promise<ServerProcess>;
  /** Ends the spares, such as when their frame is gone. */
  discard: () => void;
}

interface Spare {
  kind: ServerKind;
  server: Promise<ServerProcess>;
}

/** Release and mode each have a server of their own: the three releases, and one in the other mode. */
const MOST_SPARES = 4;

/** Keeps a server in reserve, its runtime evaluated, of each of the kinds last asked for. */
export function createWarmSpare(start: (kind: ServerKind) => Promise<ServerProcess>): WarmSpare {
  /** The kind asked for last comes last. */
  let spares: Spare[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remove(kind: ServerKind): Spare | undefined {
    const found = spares.find((spare) => isSameKind(spare.kind, kind));
    spares = spares.filter((spare) => spare !== found);
    return found;
  }

  function prepare(kind: ServerKind): void {
    const spare = remove(kind) ?? startSpare(kind);
    spares.push(spare);
    spares.splice(0, spares.length - MOST_SPARES).forEach(stopSpare);
  }

  function startSpare(kind: ServerKind): Spare {
    const spare = { kind, server: start(kind) };
    // Without a spare the next server starts cold, and says then why it cannot.
    spare.server.catch(() => (spares = spares.filter((other) => other !== spare)));
    return spare;
  }

  function discard(): void {
    clearTimeout(timer);
    spares.forEach(stopSpare);
    spares = [];
  }

  async function take(kind: ServerKind): Promise<ServerProcess> {
    clearTimeout(timer);
    const spare = remove(kind);
    const server = (spare && (await usable(spare))) ?? (await start(kind));
    await server.ready;
    clearTimeout(timer);
    timer = setTimeout(() => prepare(kind), SPARE_DELAY_MS);
    return server;
  }

  return { prepare, take, discard };
}

function stopSpare({ server }: Spare): void {
  const reason = { kind: 'aborted', message: 'the spare is not needed' } as const;
  server.then(
    (spare) => spare.stop(reason),
    () => {},
  );
}

async function usable({ server }: Spare): Promise<ServerProcess | null> {
  const spare = await server.catch(() => null);
  return spare?.ended ? null : spare;
}
