import { countSilence, type Phase, type Silence } from './count-silence';
import { withDeadline } from './with-deadline';

/** A pause of the page itself (sleep, a throttled tab, a long task) counts at most this much as the server's silence. */
const LONGEST_TICK_MS = 1000;
/** Below this, a silence is only a slow handler. */
const BUSY_AFTER_MS = 500;
/** How many times its deadline a server has before it comes to the project's code: all of Next.js is loaded then. */
const START_PATIENCE = 6;
/** How long a frame that lives may take to say so on a calm computer. */
export const FRAME_DEADLINE_MS = 1500;
/** How long a measurement is waited for before a server is ended. It takes 60 ms where nothing is in its way. */
const MEASURE_DEADLINE_MS = 3000;

export interface Heartbeat {
  /** To be called for every pong. Other messages prove nothing: a blocked loop can send as many as it likes. */
  pong: () => void;
  stop: () => void;
}

interface HeartbeatOptions {
  ping: () => void;
  now: () => number;
  /** Whose code the server runs now. */
  phase: () => Phase;
  /** How much processor time the project's code may take now without letting the event loop turn. */
  deadlineMs: () => number;
  /** Measures which share of the processor's time a server can get. Asked for only while the server is silent. */
  measureShare: () => Promise<number>;
  /** Called again and again while the server's event loop does not turn. */
  onBusy: (silence: Silence) => void;
  /** Called once, when it turns again. */
  onTurning: () => void;
  /** Whether the server's frame answers within the deadline. Its answer comes behind all that the page has not read yet. */
  isFrameAlive: (deadlineMs: number) => Promise<boolean>;
  /** Called once, when a silence has used up the deadline; the heartbeat has stopped then. */
  onSilent: (silence: Silence, isFrameAlive: boolean) => void;
}

/** Asks a server again and again whether its event loop turns. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { ping, now, phase, deadlineMs, measureShare, isFrameAlive } = options;
  const intervalMs = Math.max(20, Math.min(250, deadlineMs() / 8));
  const silence = countSilence();
  let busy = false;
  let measuring: Promise<void> | null = null;
  let confirming = false;
  let stopped = false;
  let lastTick = now();

  function tick(): void {
    const time = now();
    silence.add(Math.min(time - lastTick, LONGEST_TICK_MS), phase());
    lastTick = time;
    if (silence.whole().wallMs >= BUSY_AFTER_MS) {
      busy = true;
      options.onBusy(silence.whole());
      void measure();
    }
    if (isOver() && !confirming) void confirm();
    ping();
  }

  function isOver(): boolean {
    return silence.in('project') >= deadlineMs() || silence.in('starting') >= START_PATIENCE * deadlineMs();
  }

  function measure(): Promise<void> {
    measuring ??= measureShare().then((share) => {
      measuring = null;
      silence.measured(share);
    });
    return measuring;
  }

  /** No server is ended whose pong lies in the queue of a page that was busy itself, or whose share was not measured. */
  async function confirm(): Promise<void> {
    confirming = true;
    const { wallMs, serverMs } = silence.whole();
    const isAlive = await isFrameAlive((FRAME_DEADLINE_MS * wallMs) / serverMs);
    if (isAlive) await withDeadline(measure(), MEASURE_DEADLINE_MS, () => {});
    confirming = false;
    if (stopped || !isOver()) return;
    stop();
    options.onSilent(silence.whole(), isAlive);
  }

  function stop(): void {
    stopped = true;
    clearInterval(timer);
  }

  const timer = setInterval(tick, intervalMs);
  return {
    pong() {
      silence.reset();
      if (busy) options.onTurning();
      busy = false;
    },
    stop,
  };
}
