import type {
  DiskEntry,
  HostAsk,
  HostToServerMessage,
  ServerAnswer,
  ServerAsk,
  ServerEvent,
  ServerToHostMessage,
} from '../protocol';
import type { Frame } from './create-frame';
import type { Conversation } from './conversation';
import { blockedFailure, causeOf, failure } from './failures';
import { createFloodGuard } from './flood-guard';
import { startHeartbeat, type Heartbeat } from './heartbeat';
import { createPings } from './pings';
import { isAnswer, isAsk, isEvent, parseServerMessage } from './parse-message';
import type { Failure, ServerState } from './playground';
import { createWhatRuns } from './what-runs';
import type { ServerKind } from './server-kind';
import { SERVER_ORIGIN } from './server-origin';
import { withDeadline } from './with-deadline';

const START_DEADLINE_MS = 30_000;

export const FLOODED = 'the server sent more than a page can take in; it was restarted';

/** One server: a worker in the frame with Next.js and the project's code. Once it has ended it stays so. */
export interface ServerProcess {
  readonly kind: ServerKind;
  /** Resolves when it waits for `start`; rejects when it ended before. */
  readonly ready: Promise<void>;
  /** Why it ended, or null. */
  readonly ended: Failure | null;
  /**
   * `deadlineMs`: how much of the processor's time the project's code may take, while something is asked of it, without
   * letting its event loop turn. `disk`: what another server built, for this one to serve.
   */
  start: (listener: ServerListener, deadlineMs: number, disk?: DiskEntry[]) => void;
  /** Asks something; the answers go to the conversation until it is closed. @returns its end */
  ask: (ask: HostAsk, conversation: Conversation, transfer?: Transferable[]) => () => void;
  post: (message: Exclude<HostToServerMessage, HostAsk>) => void;
  /** Ends the server at once; its open conversations fail with the reason. */
  stop: (reason: Failure) => void;
}

export interface ServerListener {
  onAsk: (ask: ServerAsk) => void;
  onEvent: (event: ServerEvent) => void;
  onState: (state: ServerState) => void;
  /** Called once, when the server ended otherwise than by `stop`. */
  onEnded: (reason: Failure) => void;
}

interface Asked {
  conversation: Conversation;
  /** The ping that went before what was asked. */
  before: number;
}

interface ServerOptions {
  frame: Frame;
  kind: ServerKind;
  /** The runtime bundle's source in UTF-8. */
  code: ArrayBuffer;
  now: () => number;
  /** Called when the server finds that its frame does not answer any more. */
  onFrameDied: () => void;
}

/** Starts a server in the frame. It evaluates the runtime at once and is then `ready`. */
export function startServerProcess({ frame, kind, code, now, onFrameDied }: ServerOptions): ServerProcess {
  const conversations = new Map<number, Asked>();
  const runs = createWhatRuns();
  let listener: ServerListener | null = null;
  let deadlineMs = Infinity;
  let heartbeat: Heartbeat | null = null;
  const guard = createFloodGuard(now);
  const pings = createPings();
  let ended: Failure | null = null;
  let onReady = () => {};
  let onEndedEarly = (_reason: Error) => {};

  const { server, port } = frame.startServer(code, (reason) =>
    end(failure('crashed', listener ? `the server crashed: ${reason}; it was restarted` : reason)),
  );
  const post = (message: Exclude<HostToServerMessage, HostAsk>) => {
    guard.sent(message);
    port.postMessage(message);
  };
  const started = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    onEndedEarly = reject;
  });
  const ready = withDeadline(started, START_DEADLINE_MS, () => {
    const reason = failure('crashed', `it was not ready within ${START_DEADLINE_MS / 1000} s`);
    stop(reason);
    throw new Error(`Failed to start the server: ${reason.message}`);
  });
  // Whoever needs the server waits for `ready`; a spare that nobody needs may fail unseen.
  ready.catch(() => {});

  port.onmessage = (event: MessageEvent<unknown>) => {
    // An empty batch is no message either, and costs as much as any other that is none.
    const batch: unknown[] = Array.isArray(event.data) && event.data.length > 0 ? event.data : [event.data];
    for (const [index, data] of batch.entries()) {
      if (ended) return;
      judge(parseServerMessage(data), index === 0);
    }
  };

  function judge(message: ServerToHostMessage | null, first: boolean): void {
    const verdict = guard.judge(message, first);
    if (verdict === 'flood') end(failure('crashed', FLOODED));
    else if (message && verdict === 'take') receive(message);
  }

  function receive(message: ServerToHostMessage): void {
    if (isAnswer(message)) return receiveAnswer(message);
    if (isEvent(message)) return listener?.onEvent(message);
    if (isAsk(message)) return listener?.onAsk(message);
    if (message.type === 'ready') return onReady();
    if (message.type === 'pong') return pings.isAnswered(message.ping) ? turned() : undefined;
    if (message.type === 'evaluating') return runs.evaluates(message.file);
    if (message.type === 'broken') return end(failure('crashed', brokenBy(message.builtin)));
  }

  function receiveAnswer(answer: ServerAnswer): void {
    const conversation = conversations.get(answer.id)?.conversation;
    conversation?.receive(answer);
    if (conversation && (answer.type === 'matched' || answer.type === 'middleware')) runs.begun(conversation);
  }

  function ping(): number {
    const ping = pings.next();
    post({ type: 'ping', ping });
    return ping;
  }

  function turned(): void {
    runs.turned();
    heartbeat?.pong();
  }

  function watch(): void {
    if (conversations.size === 0) {
      heartbeat?.stop();
      heartbeat = null;
      return;
    }
    heartbeat ??= startHeartbeat({
      ping,
      now,
      phase: runs.phase,
      deadlineMs: () => deadlineMs * patience(),
      measureShare: frame.measureShare,
      isFrameAlive: frame.isAlive,
      onBusy: (silence) =>
        listener?.onState({ name: 'busy', sinceMs: silence.wallMs, cause: causeOf(silence, runs.subject()) }),
      onTurning: () => listener?.onState({ name: 'running' }),
      onSilent: (silence, isFrameAlive) =>
        isFrameAlive ? end(blockedFailure(runs.subject(), silence)) : endWithFrame(),
    });
  }

  function patience(): number {
    return Math.max(1, ...Array.from(conversations.values(), ({ conversation }) => conversation.patience ?? 1));
  }

  function endWithFrame(): void {
    // Stopped first: the others in the frame only hear that it died.
    const reason = failure('crashed', 'the server crashed (it may have run out of memory); it was restarted');
    stop(reason);
    onFrameDied();
    listener?.onEnded(reason);
  }

  function end(reason: Failure): void {
    if (ended) return;
    stop(reason);
    listener?.onEnded(reason);
  }

  function stop(reason: Failure): void {
    if (ended) return;
    ended = reason;
    heartbeat?.stop();
    // Closed first: a flooding server's queued messages must not arrive any more.
    port.onmessage = null;
    port.close();
    frame.stopServer(server);
    onEndedEarly(new Error(`Failed to start the server: ${reason.message}`));
    const waiting = [...conversations.values()];
    const isUnreached = waiting.every(({ before }) => pings.isOpen(before));
    for (const { conversation } of waiting) conversation.fail(reason, isUnreached);
    conversations.clear();
  }

  return {
    kind,
    ready,
    get ended() {
      return ended;
    },
    start(newListener, newDeadlineMs, disk = []) {
      listener = newListener;
      deadlineMs = newDeadlineMs;
      post({ type: 'start', ...kind, origin: SERVER_ORIGIN, disk });
    },
    post: (message) => {
      if (!ended) post(message);
    },
    ask(ask, conversation, transfer = []) {
      if (ended) {
        const reason = ended;
        queueMicrotask(() => conversation.fail(reason, false));
        return () => {};
      }
      runs.asked(conversation);
      // Answered before what is asked: then nothing blocks the server from before.
      conversations.set(ask.id, { conversation, before: ping() });
      watch();
      guard.asked(ask);
      port.postMessage(ask, transfer);
      return () => {
        conversations.delete(ask.id);
        runs.closed(conversation);
        if (!ended) watch();
      };
    },
    stop,
  };
}

function brokenBy(builtin: string): string {
  return `the project's code replaced ${builtin}, without which a server cannot work; it was restarted`;
}
