import { isSameKind, type ServerKind } from './server-kind';
import type { ServerProcess } from './server-process';

/** The pause after which spares are started, so that they do not slow the servers that were just taken. */
const SPARE_DELAY_MS = 1500;

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

/** Servers in use and spares: memory for one server that may switch to the other releases, and to the other mode. */
const MOST_SERVERS = 5;

/**
 * Keeps servers in reserve, their runtime evaluated: one of each of the kinds last asked for. The more servers are in
 * use, the fewer, but always one.
 */
export function createWarmSpare(start: (kind: ServerKind) => Promise<ServerProcess>): WarmSpare {
  /** The kind asked for last comes last. */
  let spares: Spare[] = [];
  let inUse: ServerProcess[] = [];
  /** Kinds that were taken and have no spare yet. */
  let wanted: ServerKind[] = [];
  let starting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function mostSpares(): number {
    inUse = inUse.filter(({ ended }) => !ended);
    return Math.max(1, MOST_SERVERS - Math.max(1, inUse.length));
  }

  function remove(kind: ServerKind): Spare | undefined {
    const found = spares.find((spare) => isSameKind(spare.kind, kind));
    spares = spares.filter((spare) => spare !== found);
    return found;
  }

  function prepare(kind: ServerKind): void {
    const spare = remove(kind) ?? startSpare(kind);
    spares.push(spare);
    spares.splice(0, spares.length - mostSpares()).forEach(stopSpare);
  }

  function prepareWanted(): void {
    const kinds = wanted.slice(-mostSpares());
    wanted = [];
    kinds.forEach(prepare);
  }

  function startSpare(kind: ServerKind): Spare {
    const spare = { kind, server: start(kind) };
    // Without a spare the next server starts cold, and says then why it cannot.
    spare.server.catch(() => (spares = spares.filter((other) => other !== spare)));
    return spare;
  }

  function discard(): void {
    clearTimeout(timer);
    wanted = [];
    spares.forEach(stopSpare);
    spares = [];
  }

  async function spareOrNew(kind: ServerKind): Promise<ServerProcess> {
    const spare = remove(kind);
    const server = (spare && (await usable(spare))) ?? (await start(kind));
    await server.ready;
    return server;
  }

  async function take(kind: ServerKind): Promise<ServerProcess> {
    clearTimeout(timer);
    starting += 1;
    try {
      const server = await spareOrNew(kind);
      inUse.push(server);
      wanted = [...wanted.filter((other) => !isSameKind(other, kind)), kind];
      return server;
    } finally {
      starting -= 1;
      clearTimeout(timer);
      if (starting === 0) timer = setTimeout(prepareWanted, SPARE_DELAY_MS);
    }
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
