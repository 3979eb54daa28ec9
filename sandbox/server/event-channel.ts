import type { ServerEvent } from '../protocol';

const WINDOW_MS = 1000;
/** How many lines and begun tests a second leave at once: what is right before a loop without end must be seen. */
const AT_ONCE = 50;
/** How many events of those that wait leave together, … */
const TOGETHER = 50;
/** … and after how long fewer do. */
const LONGEST_WAIT_MS = 20;

export interface EventChannel {
  emit(event: ServerEvent): void;
  /** @returns what waits, for whoever posts something else: it goes first, so that the order stays */
  take(): ServerEvent[];
}

/** Sends events to the host: each costs the page far less when many come in one message. */
export function createEventChannel(post: (events: ServerEvent[]) => void): EventChannel {
  // Kept from before user code runs, which may replace them.
  const now = performance.now.bind(performance);
  const later = setTimeout.bind(globalThis);
  let waiting: ServerEvent[] = [];
  let waitingSince = 0;
  let windowStart = -Infinity;
  let sentAtOnce = 0;

  function take(): ServerEvent[] {
    const events = waiting;
    waiting = [];
    return events;
  }

  function flush(): void {
    if (waiting.length > 0) post(take());
  }

  function isAtOnce(event: ServerEvent, time: number): boolean {
    if (event.type !== 'log' && !(event.type === 'tests' && event.begun)) return false;
    if (time - windowStart >= WINDOW_MS) [windowStart, sentAtOnce] = [time, 0];
    return ++sentAtOnce <= AT_ONCE;
  }

  return {
    emit(event) {
      const time = now();
      const isFirst = waiting.push(event) === 1;
      if (isFirst) waitingSince = time;
      if (isAtOnce(event, time) || waiting.length >= TOGETHER || time - waitingSince >= LONGEST_WAIT_MS) flush();
      else if (isFirst) later(flush, LONGEST_WAIT_MS);
    },
    take,
  };
}
