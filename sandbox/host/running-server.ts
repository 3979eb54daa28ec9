import type { CheckedRequest } from './check-request';
import { advanceKey, buildKey, type Conversation } from './conversation';
import { EMPTY_IMAGE, changesBetween, isEmpty, type ProjectImage } from './project-image';
import type { BuildResult, Failure, PlaygroundResponse, SendOptions } from './playground';
import { exchangeRequest } from './request-exchange';
import { createRequestLogs } from './request-logs';
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
}

export type BuildOutcome = { result: BuildResult } | { failure: Failure };

interface RunningServerOptions {
  process: ServerProcess;
  listener: ServerListener;
  /** How long its event loop may stand still before it is ended. */
  deadlineMs: number;
  now: () => number;
}

/** Makes a ready server the project's server. */
export function runServer({ process, listener, deadlineMs, now }: RunningServerOptions): RunningServer {
  let image = EMPTY_IMAGE;
  let revision = 0;
  let lastId = 0;
  let built: Promise<BuildOutcome> | null = null;
  const logs = createRequestLogs();
  const onMessage: ServerListener['onMessage'] = (message) => {
    if (message.type === 'log') logs.add(message);
    listener.onMessage(message);
  };
  process.start({ ...listener, onMessage }, deadlineMs);

  function runBuild(): Promise<BuildOutcome> {
    const build = ++lastId;
    return ask(process, buildKey(build), 'the build', { type: 'build', build }, (message) =>
      message.type === 'built'
        ? { result: { ok: message.ok, routes: message.routes, diagnostics: message.diagnostics } }
        : undefined,
    ).then((answer) => ('kind' in answer ? { failure: answer } : answer));
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
    request(request, options) {
      const id = ++lastId;
      return exchangeRequest(process, id, request, { ...options, now, logs: logs.open(id, options.onLateLog) });
    },
    async advanceTime(milliseconds) {
      const advance = ++lastId;
      const message = { type: 'advance-time', advance, milliseconds } as const;
      const answer = await ask(process, advanceKey(advance), 'the timers', message, ({ type }) =>
        type === 'time-advanced' ? 'advanced' : undefined,
      );
      return answer === 'advanced' ? null : answer;
    },
  };
}

/** Posts a message that the server answers with one message. */
function ask<T>(
  process: ServerProcess,
  key: string,
  name: string,
  message: Parameters<ServerProcess['post']>[0],
  read: (message: Parameters<Conversation['receive']>[0]) => T | undefined,
): Promise<T | Failure> {
  return new Promise((resolve) => {
    const close = process.converse(key, {
      receive(received) {
        const answer = read(received);
        if (answer === undefined) return;
        close();
        resolve(answer);
      },
      fail: resolve,
      subject: () => ({ name, file: null, line: null }),
    });
    process.post(message);
  });
}
