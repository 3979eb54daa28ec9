import { MOST_TRACE_STEPS, type Position, type TraceEvent } from '../protocol';

/** A step as whoever takes it knows it. */
export interface Step extends Omit<TraceEvent, 'atMs' | 'durationMs' | 'position'> {
  position?: Position | null;
}

/** The file that answers a request. */
export interface MatchedRoute {
  route: string;
  file: string;
  line: number;
}

/** The steps of one request's way. */
export interface RequestTrace {
  /** @returns the time at which a step begins: later than every step before it */
  begin(): number;
  /** Adds a step that is over; without the time of its beginning it took none. */
  add(step: Step, begun?: number): void;
  /** Tells what is known so far. */
  flush(): void;
  /** Adds the last step of the answer. What comes later is told at once. */
  end(step: Step, begun: number): void;
  /** Whether the line of one more step is looked up: that costs a stack, and code can take steps without end. */
  mayLocate(): boolean;
  match: MatchedRoute | undefined;
  /** Whether a page of Next.js' own answers, whatever matched. */
  isPage: boolean;
  /** Every `Set-Cookie` that was made, as `name=value`, and by which line. */
  readonly cookies: Map<string, Position | null>;
}

const MOST_TEXT = 300;
const SMALLEST_MS = 0.001;

/** @param tell is given steps that are over */
export function createRequestTrace(tell: (steps: TraceEvent[]) => void): RequestTrace {
  const now = performance.now.bind(performance);
  const arrivedAt = now();
  let last = -SMALLEST_MS;
  let count = 0;
  let located = 0;
  let waiting: TraceEvent[] = [];
  let isEnded = false;

  const elapsed = () => round(now() - arrivedAt);
  const begin = () => (last = round(Math.max(elapsed(), last + SMALLEST_MS)));
  // A handler is over after all that it did.
  const isKept = ({ kind }: Step) => kind === 'handler' || ++count <= MOST_TRACE_STEPS;

  function keep({ position, ...step }: Step, begun: number | undefined): void {
    waiting.push({
      ...step,
      label: cut(step.label),
      detail: mapValues(step.detail),
      atMs: begun ?? begin(),
      ...(begun !== undefined && { durationMs: round(Math.max(0, elapsed() - begun)) }),
      ...(position && { position }),
    });
  }

  function flush(): void {
    if (waiting.length > 0) tell(waiting);
    waiting = [];
  }

  return {
    begin,
    add(step, begun) {
      if (!isKept(step)) return;
      keep(step, begun);
      if (isEnded) flush();
    },
    flush,
    end(step, begun) {
      const leftOut = Math.max(0, count - MOST_TRACE_STEPS);
      const label = leftOut > 0 ? `${step.label}; ${leftOut} more steps are not listed` : step.label;
      keep({ ...step, label, detail: { ...step.detail, ...(leftOut > 0 && { leftOut }) } }, begun);
      isEnded = true;
      flush();
    },
    mayLocate: () => located++ < MOST_TRACE_STEPS,
    match: undefined,
    isPage: false,
    cookies: new Map(),
  };
}

function mapValues(detail: TraceEvent['detail']): TraceEvent['detail'] {
  const entries = Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]);
  return Object.fromEntries(entries) as TraceEvent['detail'];
}

function cut(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
