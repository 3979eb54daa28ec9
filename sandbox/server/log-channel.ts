import type { ServerToHostMessage } from '../protocol';

const WINDOW_MS = 1000;
/** How many lines a second leave at once: what is logged right before a loop without end must be seen. */
const AT_ONCE = 50;
/** How many lines of those that follow leave together, … */
const TOGETHER = 50;
/** … and after how long fewer do. */
const LONGEST_WAIT_MS = 20;

export interface LogChannel {
  log(line: ServerToHostMessage): void;
  /** Sends what waits: before anything else is sent, so that the order stays. */
  flush(): void;
}

/** Sends lines to the host: each costs the page far less when many come in one message. */
export function createLogChannel(post: (lines: ServerToHostMessage | ServerToHostMessage[]) => void): LogChannel {
  // Kept from before user code runs, which may replace them.
  const now = performance.now.bind(performance);
  const later = setTimeout.bind(globalThis);
  let waiting: ServerToHostMessage[] = [];
  let waitingSince = 0;
  let windowStart = -Infinity;
  let sentAtOnce = 0;

  function flush(): void {
    if (waiting.length === 0) return;
    const lines = waiting;
    waiting = [];
    post(lines);
  }

  function isAtOnce(time: number): boolean {
    if (time - windowStart >= WINDOW_MS) [windowStart, sentAtOnce] = [time, 0];
    return waiting.length === 0 && ++sentAtOnce <= AT_ONCE;
  }

  return {
    log(line) {
      const time = now();
      if (isAtOnce(time)) return post(line);
      if (waiting.push(line) === 1) {
        waitingSince = time;
        later(flush, LONGEST_WAIT_MS);
      } else if (waiting.length === TOGETHER || time - waitingSince >= LONGEST_WAIT_MS) flush();
    },
    flush,
  };
}
