import type { ServerToHostMessage } from '../protocol';
import type { PlaygroundResponse } from './playground';

const KEPT_LINES = 10_000;
const KEPT_CHARACTERS = 4 * 1024 * 1024;
/** So many of the newest requests get the lines that come after their answer. */
const KEPT_REQUESTS = 100;

export type LogLine = PlaygroundResponse['logs'][number];
type LogMessage = Extract<ServerToHostMessage, { type: 'log' }>;

/** What a server printed, by the request on whose behalf. */
export interface RequestLogs {
  /** Begins to collect a request's lines: the first 10,000, and no more than 4 million characters. */
  open: (request: number, onLateLog?: (line: LogLine) => void) => CollectedLogs;
  /** Takes a line. One that belongs to no request (the server starts, a timer fires) goes to the newest. */
  add: (message: LogMessage) => void;
}

export interface CollectedLogs {
  /** Grows for as long as the server prints on the request's behalf. */
  readonly lines: LogLine[];
  /** From now on every line is a late one. */
  settle: () => void;
}

export function createRequestLogs(): RequestLogs {
  const collected = new Map<number, (line: LogLine) => void>();
  let newest: number | null = null;

  return {
    open(request, onLateLog = () => {}) {
      const lines: LogLine[] = [];
      let characters = 0;
      let isSettled = false;
      collected.set(request, (line) => {
        characters += line.text.length;
        if (lines.length >= KEPT_LINES || characters > KEPT_CHARACTERS) return;
        lines.push(line);
        if (isSettled) onLateLog(line);
      });
      newest = request;
      const [oldest] = collected.keys();
      if (collected.size > KEPT_REQUESTS && oldest !== undefined) collected.delete(oldest);
      return { lines, settle: () => (isSettled = true) };
    },
    add({ request, level, text }) {
      const of = request ?? newest;
      if (of !== null) collected.get(of)?.({ level, text });
    },
  };
}
