import type { CacheEntry, HostAsk, ServerAnswer } from '../protocol';
import type { CheckedRequest } from './check-request';
import type { Conversation } from './conversation';
import { EMPTY_IMAGE, changesBetween, isEmpty, type ProjectImage } from './project-image';
import type { BuildResult, Failure, PlaygroundResponse, SendOptions } from './playground';
import { createRequestEvents } from './request-events';
import { exchangeRequest } from './request-exchange';
import type { ServerListener, ServerProcess } from './server-process';

/** A server that has a project. */
export interface RunningServer {
  readonly process: ServerProcess;
  /** Whether anything was asked of it. */
  readonly wasAsked: boolean;
  /** Whether the server may go on with `image`: a production server serves what was built, nothing newer. */
  accepts: (image: ProjectImage) => boolean;
  /** Brings the project up to date. Messages keep their order: whatever is asked next sees it. */
  update: (image: ProjectImage) => void;
  /** Runs the build; resolves with the failure when the server ended meanwhile. */
  build: () => Promise<BuildOutcome>;
  /** The build that ran or runs, or null. */
  readonly built: Promise<BuildOutcome> | null;
  request: (request: CheckedRequest, options: SendOptions) => Promise<PlaygroundResponse>;
  /** @returns the failure when the server ended meanwhile */
  advanceTime: (milliseconds: number) => Promise<Failure | null>;
  /** @returns the failure when the server ended meanwhile */
  cacheEntries: () => Promise<CacheEntry[] | Failure>;
}

export type BuildOutcome = { result: BuildResult } | { failure: Failure };

interface RunningServerOptions {
  process: ServerProcess;
  listener: ServerListener;
  /** How long its event loop may stand still before it is ended. */
  deadlineMs: number;
  now: () => number;
}

/** A build draws images and looks at every route: on a slow machine it lets its event loop turn seldom. */
const BUILD_PATIENCE = 3;

/** Makes a ready server the project's server. */
export function runServer({ process, listener, deadlineMs, now }: RunningServerOptions): RunningServer {
  let image = EMPTY_IMAGE;
  let revision = 0;
  let lastId = 0;
  let built: Promise<BuildOutcome> | null = null;
  const events = createRequestEvents();
  const onEvent: ServerListener['onEvent'] = (event) => {
    events.add(event);
    listener.onEvent(event);
  };
  process.start({ ...listener, onEvent }, deadlineMs);

  async function runBuild(): Promise<BuildOutcome> {
    const about = { name: 'the build', patience: BUILD_PATIENCE };
    const answer = await askOnce(process, { type: 'build', id: ++lastId }, 'built', about);
    if ('kind' in answer) return { failure: answer };
    const { ok, routes, diagnostics } = answer;
    return { result: { ok, routes, diagnostics } };
  }

  return {
    process,
    accepts: (newer) => process.kind.mode === 'development' || !built || isEmpty(changesBetween(image, newer)),
    update(newer) {
      const changes = changesBetween(image, newer);
      if (revision > 0 && isEmpty(changes)) return;
      image = newer;
      process.post({ type: 'update', revision: ++revision, ...changes });
    },
    build: () => (built = runBuild()),
    get wasAsked() {
      return lastId > 0;
    },
    get built() {
      return built;
    },
    request: (request, options) => exchangeRequest(process, ++lastId, request, { ...options, now, events }),
    async advanceTime(milliseconds) {
      const ask = { type: 'advance-time', id: ++lastId, milliseconds } as const;
      const answer = await askOnce(process, ask, 'time-advanced', { name: 'the timers' });
      return 'kind' in answer ? answer : null;
    },
    async cacheEntries() {
      const ask = { type: 'cache-entries', id: ++lastId } as const;
      const answer = await askOnce(process, ask, 'cache-entries', { name: "Next's caches" });
      return 'kind' in answer ? answer : answer.entries;
    },
  };
}

/** Asks for what the server answers with one message, of the type `type`. */
function askOnce<Type extends ServerAnswer['type']>(
  process: ServerProcess,
  ask: HostAsk,
  type: Type,
  { name, ...about }: { name: string } & Pick<Conversation, 'patience'>,
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
      subject: () => ({ name, file: null, line: null }),
    });
  });
}
