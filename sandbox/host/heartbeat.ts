/** A pause of the page itself (sleep, a throttled tab, a long task) counts at most this much as the server's silence. */
const LONGEST_TICK_MS = 1000;
/** Below this, a silence is only a slow handler. */
const BUSY_AFTER_MS = 500;

export interface Heartbeat {
  /** To be called for every pong. Other messages prove nothing: a blocked loop can send as many as it likes. */
  pong: () => void;
  stop: () => void;
}

interface HeartbeatOptions {
  ping: () => void;
  deadlineMs: number;
  now: () => number;
  /** Called again and again while the server's event loop does not turn, with how long it has not. */
  onBusy: (silentMs: number) => void;
  /** Called once, when it turns again. */
  onTurning: () => void;
  /** Called once, after `deadlineMs` of silence; the heartbeat has stopped then. */
  onSilent: () => void;
}

/** Asks a server again and again whether its event loop turns. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { ping, deadlineMs, now, onBusy, onTurning, onSilent } = options;
  const intervalMs = Math.max(20, Math.min(250, deadlineMs / 8));
  let silentMs = 0;
  let busy = false;
  let lastTick = now();

  function tick(): void {
    const time = now();
    silentMs += Math.min(time - lastTick, LONGEST_TICK_MS);
    lastTick = time;
    if (silentMs >= deadlineMs) {
      clearInterval(timer);
      onSilent();
      return;
    }
    if (silentMs >= BUSY_AFTER_MS) {
      busy = true;
      onBusy(silentMs);
    }
    ping();
  }

  const timer = setInterval(tick, intervalMs);
  return {
    pong() {
      silentMs = 0;
      if (busy) onTurning();
      busy = false;
    },
    stop: () => clearInterval(timer),
  };
}
