import type { HostAnswer, ServerAsk } from '../protocol';
import { answerFetch } from './answer-fetch';
import type { CompiledProject, CompileQueue } from './compile-queue';
import { failure } from './failures';
import type { AnswerFetch, Failure, PlaygroundEvent, ServerState } from './playground';
import { runServer, type RunningServer } from './running-server';
import type { ServerListener } from './server-process';
import { isSameKind, type ServerKind } from './server-kind';
import type { ServeAsset } from './serve-asset';
import type { ServerSupply } from './server-supply';

export interface ProjectServer {
  /** The server, with the newest project. Rejects when the project cannot be compiled or no server starts. */
  use: () => Promise<RunningServer>;
  /** Ends the server, if there is one; the next `use` starts a fresh one. */
  end: (reason: Failure) => void;
  /** Ends the server for good: `use` rejects from now on. */
  dispose: (reason: Failure) => void;
  /** Whether there is a server of that kind, or one starts. */
  isStarted: (kind: ServerKind) => boolean;
  /** Whether a build ran on the server. */
  wasBuilt: () => boolean;
}

interface ProjectServerOptions {
  supply: ServerSupply;
  projects: CompileQueue;
  fetch: AnswerFetch | undefined;
  serveAsset: ServeAsset;
  deadlineMs: number;
  emit: (event: PlaygroundEvent) => void;
  now: () => number;
}

/** One server process from its start to its end. */
interface Life {
  kind: ServerKind;
  /** Null when it was ended while it started. */
  server: Promise<RunningServer | null>;
  running: RunningServer | null;
}

/** Keeps one server for the newest project: another version, mode or build takes another, and a dead one is replaced. */
export function createProjectServer({
  supply,
  projects,
  fetch,
  serveAsset,
  deadlineMs,
  emit,
  now,
}: ProjectServerOptions): ProjectServer {
  let life: Life | null = null;
  let disposed = false;

  async function use(): Promise<RunningServer> {
    for (;;) {
      const project = await (projects.latest() ?? noProject());
      if (disposed) throw new Error('Failed to start the server: the playground was disposed');
      const current = life && fits(life, project) ? life : begin(project);
      const server = await current.server;
      // While the server started, a newer project or another server may have come.
      if (!server || current !== life || project !== projects.finished()) continue;
      await server.update(project.image);
      // It may have been restarted meanwhile, and ended.
      if (current === life) return server;
    }
  }

  function begin({ project }: CompiledProject): Life {
    end(failure('connection-closed', 'the server was restarted'));
    emit({ type: 'server', state: { name: 'starting' } });
    const begun: Life = {
      kind: { next: project.next, mode: project.mode },
      running: null,
      server: Promise.resolve(null),
    };
    begun.server = start(begun);
    life = begun;
    return begun;
  }

  async function start(begun: Life): Promise<RunningServer | null> {
    try {
      const process = await supply.take(begun.kind);
      if (life !== begun) {
        process.stop(failure('aborted', 'the server is not needed any more'));
        return null;
      }
      begun.running = runServer({
        process,
        supply,
        listener: listenTo(begun),
        answer,
        deadlineMs,
        onBuilt: (routes) => emit({ type: 'built', routes }),
        now,
      });
      emit({ type: 'server', state: { name: 'running' } });
      return begun.running;
    } catch (error) {
      if (life !== begun) return null;
      life = null;
      emit({ type: 'server', state: { name: 'stopped', reason: String(error) } });
      throw error;
    }
  }

  function listenTo(begun: Life): Omit<ServerListener, 'onAsk'> {
    return {
      onEvent: emit,
      onState: (state) => emit({ type: 'server', state }),
      onEnded(reason) {
        if (life !== begun) return;
        life = null;
        emit({ type: 'server', state: stoppedBy(reason) });
        // Not after a server that died before anything was asked of it: the next would die as well, and so on.
        if (begun.running?.wasAsked) use().catch(() => {});
      },
    };
  }

  function answer(ask: ServerAsk): Promise<HostAnswer> {
    switch (ask.type) {
      case 'fetch':
        return answerFetch(ask, fetch);
      case 'asset':
        return serveAsset(ask);
    }
  }

  function end(reason: Failure): void {
    const ended = life;
    life = null;
    ended?.running?.stop(reason);
  }

  return {
    use,
    end,
    dispose(reason) {
      disposed = true;
      end(reason);
    },
    isStarted: (kind) => life !== null && isSameKind(life.kind, kind),
    wasBuilt: () => Boolean(life?.running?.built),
  };
}

function fits({ kind, running }: Life, { project, image }: CompiledProject): boolean {
  return isSameKind(kind, project) && (running?.accepts(image) ?? true);
}

function stoppedBy({ message, file, line }: Failure): ServerState {
  const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
  return { name: 'stopped', reason: message, ...place };
}

function noProject(): never {
  throw new TypeError('There is no project yet: call setProject first');
}
