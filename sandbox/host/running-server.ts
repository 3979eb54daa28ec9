import type {
  BuiltRoute,
  CacheChange,
  CacheEntry,
  DiskEntry,
  HostAnswer,
  HostAsk,
  LogEvent,
  ServerAnswer,
  ServerAsk,
} from '../protocol';
import type { CheckedRequest } from './check-request';
import type { Conversation, Subject } from './conversation';
import { failure } from './failures';
import { EMPTY_IMAGE, changesBetween, isEmpty, type ImageChanges, type ProjectImage } from './project-image';
import type { BuildResult, Failure, PlaygroundResponse } from './playground';
import { createRequestEvents } from './request-events';
import { exchangeRequest, type RequestOptions } from './request-exchange';
import type { ServerKind } from './server-kind';
import type { ServerListener, ServerProcess } from './server-process';
import type { ServerSupply } from './server-supply';

/**
 * A server that has a project: one process after the other. In production one builds and another serves what was built; in
 * development an edit of the configuration takes another.
 */
export interface RunningServer {
  readonly kind: ServerKind;
  /** Ends its process at once; whatever is under way fails with the reason. */
  stop: (reason: Failure) => void;
  /** Whether anything was asked of it. */
  readonly wasAsked: boolean;
  /** Whether the server may go on with `image`: a production server serves what was built, nothing newer. */
  accepts: (image: ProjectImage) => boolean;
  /** Brings the project up to date; whatever is asked once it has resolved sees it. */
  update: (image: ProjectImage) => Promise<void>;
  /** Runs the build; resolves with the failure when the server ended meanwhile. */
  build: () => Promise<BuildOutcome>;
  /** The build that ran or runs, or null. */
  readonly built: Promise<BuildOutcome> | null;
  request: (request: CheckedRequest, options: RequestOptions) => Promise<PlaygroundResponse>;
  /** @returns the failure when the server ended meanwhile */
  advanceTime: (milliseconds: number) => Promise<Failure | null>;
  /**
   * Runs a test file; what comes of its tests is emitted. `subject` is the test that runs.
   * @returns why it was not run to its end, or null
   */
  runTestFile: (ask: TestFileAsk, subject: () => Subject) => Promise<Failure | null>;
  /** @returns the failure when the server ended meanwhile */
  cacheEntries: () => Promise<CacheEntry[] | Failure>;
  /** @returns the failure when the server ended meanwhile */
  changeCaches: (change: CacheChange) => Promise<Failure | null>;
  /** @returns a file that the project's code wrote, null where none is there; the failure when the server ended meanwhile */
  readWritten: (path: string) => Promise<Uint8Array | null | Failure>;
  /** How far its clock was moved forward, in milliseconds. */
  readonly movedMs: number;
}

export type TestFileAsk = Pick<Extract<HostAsk, { type: 'run-test-file' }>, 'file' | 'name' | 'done'>;

export type BuildOutcome = { result: BuildResult } | { failure: Failure };

interface RunningServerOptions {
  process: ServerProcess;
  /** Where the process comes from that serves what the first one built. */
  supply: Pick<ServerSupply, 'take' | 'prepare'>;
  listener: Omit<ServerListener, 'onAsk'>;
  /** Answers what a process asks. */
  answer: (ask: ServerAsk) => Promise<HostAnswer>;
  /** How long its event loop may stand still before it is ended. */
  deadlineMs: number;
  /** Told of the routes when what was built serves. */
  onBuilt: (routes: BuiltRoute[]) => void;
  now: () => number;
}

/** A build draws images and looks at every route: on a slow machine it lets its event loop turn seldom. */
const BUILD_PATIENCE = 3;

const CONFIGURATION = /^next\.config\.\w+$/;

const RESTARTED = failure('connection-closed', 'the server was restarted, as its configuration was edited');

const NOT_NEEDED = failure('aborted', 'the server is not needed any more');

/** Makes a ready server the project's server. */
export function runServer(options: RunningServerOptions): RunningServer {
  const { supply, listener, answer, deadlineMs, onBuilt, now } = options;
  let { process } = options;
  let image = EMPTY_IMAGE;
  let revision = 0;
  let lastId = 0;
  let built: Promise<BuildOutcome> | null = null;
  let updated = Promise.resolve();
  /** Whether the process answered a request. */
  let hasRun = false;
  const events = createRequestEvents();
  const onEvent: ServerListener['onEvent'] = (event) => {
    events.add(event);
    listener.onEvent(event);
  };
  let advancedMs = 0;
  begin(process);

  function begin(started: ServerProcess, disk?: DiskEntry[]): void {
    hasRun = false;
    const onAsk = (ask: ServerAsk) => void answer(ask).then((answered) => started.post(answered));
    started.start({ ...listener, onEvent, onAsk }, deadlineMs, disk);
  }

  async function runBuild(): Promise<BuildOutcome> {
    const about = { subject: named('the build'), patience: BUILD_PATIENCE };
    const building = askOnce(process, { type: 'build', id: ++lastId }, 'built', about);
    supply.prepare(process.kind);
    const answer = await building;
    if ('kind' in answer) return { failure: answer };
    const { ok, routes, diagnostics, disk } = answer;
    const failed = ok ? await goOn(disk, [], NOT_NEEDED) : null;
    if (failed) return { failure: failed };
    if (ok) onBuilt(routes);
    return { result: { ok, routes, diagnostics } };
  }

  /**
   * Has another process go on with the disk, as `next start` is another than `next build`: of what the one before left in
   * memory nothing is left.
   */
  async function goOn(disk: DiskEntry[], files: ImageChanges['files'], reason: Failure): Promise<Failure | null> {
    const former = process;
    const fresh = await supply.take(former.kind).catch((error: unknown) => failure('crashed', String(error)));
    if (!('ready' in fresh)) return fresh;
    if (former.ended) {
      fresh.stop(NOT_NEEDED);
      return former.ended;
    }
    process = fresh;
    former.stop(reason);
    begin(fresh, disk);
    fresh.post({ type: 'update', revision: ++revision, ...changesBetween(EMPTY_IMAGE, image), files });
    return advancedMs > 0 ? advance(advancedMs) : null;
  }

  async function bringTo(newer: ProjectImage): Promise<void> {
    const changes = changesBetween(image, newer);
    if (revision > 0 && isEmpty(changes)) return;
    image = newer;
    const [edited] = changes.files.find(([path]) => CONFIGURATION.test(path)) ?? [];
    // As long as nothing of the project has run, there is nothing to forget.
    if (edited !== undefined && hasRun && process.kind.mode === 'development') {
      listener.onEvent(saysRestart(edited));
      if (await restart(changes.files)) return;
    }
    process.post({ type: 'update', revision: ++revision, ...changes });
  }

  /** As `next dev` does after an edit of its configuration. @returns whether it could */
  async function restart(files: ImageChanges['files']): Promise<boolean> {
    const left = await askOnce(process, { type: 'read-disk', id: ++lastId }, 'disk-read', {
      subject: named('the restart'),
    });
    return !('kind' in left) && (await goOn(left.disk, files, RESTARTED)) === null;
  }

  async function advance(milliseconds: number): Promise<Failure | null> {
    const ask = { type: 'advance-time', id: ++lastId, milliseconds } as const;
    const advanced = await askOnce(process, ask, 'time-advanced', { subject: named('the timers') });
    return 'kind' in advanced ? advanced : null;
  }

  return {
    kind: process.kind,
    stop: (reason) => process.stop(reason),
    accepts: (newer) => process.kind.mode === 'development' || !built || isEmpty(changesBetween(image, newer)),
    update: (newer) => (updated = updated.then(() => bringTo(newer))),
    build: () => (built = runBuild()),
    get wasAsked() {
      return lastId > 0;
    },
    get built() {
      return built;
    },
    request(request, options) {
      hasRun = true;
      return exchangeRequest(process, ++lastId, request, { ...options, now, events });
    },
    advanceTime(milliseconds) {
      advancedMs += milliseconds;
      return advance(milliseconds);
    },
    async runTestFile(file, subject) {
      const ask = { type: 'run-test-file', id: ++lastId, ...file } as const;
      const answer = await askOnce(process, ask, 'test-file-run', { subject });
      if ('kind' in answer) return answer;
      return answer.fault === null ? null : failure('crashed', answer.fault);
    },
    async cacheEntries() {
      const ask = { type: 'cache-entries', id: ++lastId } as const;
      const answer = await askOnce(process, ask, 'cache-entries', { subject: named("Next's caches") });
      return 'kind' in answer ? answer : answer.entries;
    },
    async changeCaches(change) {
      const ask = { type: 'change-caches', id: ++lastId, change } as const;
      const answer = await askOnce(process, ask, 'caches-changed', { subject: named("Next's caches") });
      return 'kind' in answer ? answer : null;
    },
    async readWritten(path) {
      const ask = { type: 'read-written', id: ++lastId, path } as const;
      const answer = await askOnce(process, ask, 'written-read', { subject: named("the server's disk") });
      return 'kind' in answer ? answer : answer.bytes;
    },
    get movedMs() {
      return advancedMs;
    },
  };
}

/** In the words of `next dev`. */
function saysRestart(file: string): LogEvent {
  const text = ` ⚠ Found a change in ${file}. Restarting the server to apply the changes...`;
  return { type: 'log', request: null, level: 'warn', text, values: [], position: null };
}

/** Asks for what the server answers with one message, of the type `type`. */
function askOnce<Type extends ServerAnswer['type']>(
  process: ServerProcess,
  ask: HostAsk,
  type: Type,
  about: Pick<Conversation, 'subject' | 'patience'>,
): Promise<Extract<ServerAnswer, { type: Type }> | Failure> {
  return new Promise((resolve) => {
    const isWanted = (answer: ServerAnswer): answer is Extract<ServerAnswer, { type: Type }> => answer.type === type;
    const close = process.ask(ask, {
      ...about,
      receive(answer) {
        if (!isWanted(answer)) return;
        close();
        resolve(answer);
      },
      fail: resolve,
    });
  });
}

function named(name: string): () => Subject {
  return () => ({ name, file: null, line: null });
}
