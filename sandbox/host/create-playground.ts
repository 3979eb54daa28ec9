import { checkRequest, type CheckedRequest } from './check-request';
import { createCompileQueue, type Compiler } from './compile-queue';
import { emptyResponse } from './empty-response';
import { buildFailure, failure } from './failures';
import type {
  AnswerFetch,
  BuildResult,
  Failure,
  Playground,
  PlaygroundEvent,
  PlaygroundResponse,
  SendOptions,
} from './playground';
import { createProjectServer } from './project-server';
import type { BuildOutcome, RunningServer } from './running-server';
import { FLOODED } from './server-process';
import type { ServeAsset } from './serve-asset';
import type { ServerSupply } from './server-supply';
import { createTestRuns } from './create-test-runs';

export interface PlaygroundOptions {
  /** Answers what handlers `fetch` from other origins; without it such a `fetch` fails. */
  fetch?: AnswerFetch;
  /** How long the server's event loop may stand still before the server is ended. Default 5000. */
  deadlineMs?: number;
}

/** What a playground takes from its sandbox. */
interface SandboxParts {
  supply: ServerSupply;
  /** A compiler is the playground's alone: it knows what changed since it last compiled. */
  createCompiler: (options: { tests: boolean; coverage?: boolean }) => Compiler;
  serveAsset: ServeAsset;
  now: () => number;
}

/** Creates a playground whose servers come from a sandbox's supply. */
export function createPlayground(
  { supply, createCompiler, serveAsset, now }: SandboxParts,
  { fetch, deadlineMs = 5000 }: PlaygroundOptions,
): Playground {
  const listeners = new Set<(event: PlaygroundEvent) => void>();
  const emit = (event: PlaygroundEvent) => listeners.forEach((listener) => listener(event));
  const projects = createCompileQueue(createCompiler({ tests: false }), now);
  const server = createProjectServer({ supply, projects, fetch, serveAsset, deadlineMs, emit, now });
  const tests = createTestRuns({ supply, createCompiler, fetch, serveAsset, deadlineMs, now });
  let disposed = false;

  function assertUsable(call: string): void {
    if (disposed) throw new TypeError(`${call}: the playground was disposed`);
    if (!projects.latest() && call !== 'setProject')
      throw new TypeError(`${call}: there is no project yet; call setProject first`);
  }

  async function sendOnce(request: CheckedRequest, sendOptions: SendOptions): Promise<Sent> {
    const ready = await untilAborted(prepare(server.use()), sendOptions.signal);
    if ('failure' in ready) return { response: { ...emptyResponse(), failure: ready.failure }, isUnbegun: false };
    const { wasAsked } = ready.server;
    let isUnreached = false;
    const onUnreached = () => (isUnreached = true);
    const response = await ready.server.request(request, { ...sendOptions, onUnreached });
    return { response, isUnbegun: wasAsked && (isBlocked(response) ? isUnreached : isFlooded(response)) };
  }

  return {
    async setProject(project, { fresh = false } = {}) {
      assertUsable('setProject');
      if (fresh) server.end(failure('connection-closed', 'another project was opened'));
      // The server starts while the project compiles.
      if (!server.isStarted(project)) supply.prepare(project);
      const compiled = await projects.compile(project);
      const { diagnostics, files, milliseconds, lock } = compiled;
      if (compiled.project === project) {
        emit({ type: 'compiled', files, milliseconds });
        emit({ type: 'diagnostics', diagnostics });
        if (lock !== undefined) emit({ type: 'locked', lock });
      }
      // In production the old build serves until something is asked of the new one.
      if (!disposed && !server.wasBuilt()) server.use().catch(() => {});
      return { ok: diagnostics.every(({ severity }) => severity !== 'error'), diagnostics };
    },
    async send(request, sendOptions = {}) {
      assertUsable('send');
      const checked = checkRequest(request);
      const { response, isUnbegun } = await sendOnce(checked, sendOptions);
      // What an earlier request left running ended the server before it came to this one: a fresh one answers.
      return isUnbegun ? (await sendOnce(checked, sendOptions)).response : response;
    },
    async build() {
      assertUsable('build');
      const mode = (await projects.latest())?.project.mode;
      if (mode !== 'production') throw new TypeError(`build: the project's mode is ${mode}; only production builds`);
      if (server.wasBuilt()) server.end(failure('connection-closed', 'the server was restarted for a new build'));
      return buildResult(await (await server.use()).build());
    },
    async advanceTime(milliseconds) {
      assertUsable('advanceTime');
      checkMilliseconds(milliseconds);
      const running = await server.use();
      const failed = await running.advanceTime(milliseconds);
      if (failed) throw new Error(`Failed to advance the server's clock: ${failed.message}`);
      emit({ type: 'clock', movedMs: running.movedMs });
    },
    async cacheEntries() {
      assertUsable('cacheEntries');
      const entries = await (await server.use()).cacheEntries();
      if ('kind' in entries) throw new Error(`Failed to list the server's caches: ${entries.message}`);
      return entries;
    },
    async changeCaches(change) {
      assertUsable('changeCaches');
      const failed = await (await server.use()).changeCaches(change);
      if (failed) throw new Error(`Failed to change the server's caches: ${failed.message}`);
    },
    async readWritten(path) {
      assertUsable('readWritten');
      const bytes = await (await server.use()).readWritten(path);
      if (bytes && 'kind' in bytes) throw new Error(`Failed to read ${path}: ${bytes.message}`);
      return bytes;
    },
    async runTests(testOptions = {}) {
      assertUsable('runTests');
      const compiled = await projects.latest();
      if (!compiled) throw new TypeError('runTests: there is no project yet; call setProject first');
      return tests.run(compiled.project, testOptions);
    },
    async restart() {
      assertUsable('restart');
      server.end(failure('connection-closed', 'the server was restarted'));
      await server.use();
    },
    dispose() {
      disposed = true;
      server.dispose(failure('aborted', 'the playground was disposed'));
      tests.dispose();
      listeners.clear();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Sent {
  response: PlaygroundResponse;
  /** Whether what the server had been asked before ended it, and nothing of this request was begun. */
  isUnbegun: boolean;
}

function isBlocked({ failure }: PlaygroundResponse): boolean {
  return failure?.kind === 'timed-out';
}

/** Whether the server was ended for a flood before it had found the route. */
function isFlooded({ failure, route, status }: PlaygroundResponse): boolean {
  return failure?.message === FLOODED && route === null && status === 0;
}

type Prepared = { server: RunningServer } | { failure: Failure };

/** Waits for the server and, in production, for its build. */
async function prepare(starting: Promise<RunningServer>): Promise<Prepared> {
  try {
    const server = await starting;
    if (server.kind.mode === 'development') return { server };
    const outcome = await (server.built ?? server.build());
    if ('failure' in outcome) return outcome;
    return outcome.result.ok ? { server } : { failure: buildFailure(outcome.result.diagnostics) };
  } catch (error) {
    return { failure: failure('crashed', error instanceof Error ? error.message : String(error)) };
  }
}

function untilAborted(prepared: Promise<Prepared>, signal: AbortSignal | undefined): Promise<Prepared> {
  if (!signal) return prepared;
  return new Promise((resolve) => {
    const abort = () => resolve({ failure: failure('aborted', 'the request was aborted') });
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    void prepared.then((outcome) => {
      signal.removeEventListener('abort', abort);
      resolve(outcome);
    });
  });
}

function buildResult(outcome: BuildOutcome): BuildResult {
  if ('result' in outcome) return outcome.result;
  const { message, file = '', line = 1, column = 1 } = outcome.failure;
  return { ok: false, routes: [], diagnostics: [{ severity: 'error', message, file, line, column }] };
}

function checkMilliseconds(milliseconds: unknown): void {
  if (typeof milliseconds === 'number' && Number.isFinite(milliseconds) && milliseconds >= 0) return;
  throw new TypeError(`advanceTime: the milliseconds must be a number of at least 0, not ${String(milliseconds)}`);
}
