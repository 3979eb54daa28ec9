import type { PlaygroundResponse } from './playground';

const KEPT_LINES = 10_000;
const KEPT_CHARACTERS = 4 * 1024 * 1024;

type LogLine = PlaygroundResponse['logs'][number];

/** Collects a request's log lines: the first 10,000, and no more than 4 million characters. */
export function receiveLogs(): { lines: LogLine[]; add(line: LogLine): void } {
  const lines: LogLine[] = [];
  let characters = 0;
  return {
    lines,
    add({ level, text }) {
      characters += text.length;
      if (lines.length < KEPT_LINES && characters <= KEPT_CHARACTERS) lines.push({ level, text });
    },
  };
}
