import type { LogLevel } from '../../protocol';
import { onLog } from '../../runtime/boot';

/** What a build has printed so far, for those who need to know how it went. */
export interface BuildLog {
  /** @returns the printed lines, without colours */
  lines(): string[];
  /** @returns what was printed as errors or warnings, each by itself, without colours */
  entries(level: 'error' | 'warn'): string[];
  stop(): void;
}

/** Listens to the console until it is stopped. */
export function createBuildLog(): BuildLog {
  const printed: { level: LogLevel; text: string }[] = [];
  const stop = onLog(({ level, text }) => printed.push({ level, text: text.replace(COLOR, '') }));
  return {
    lines: () => printed.flatMap(({ text }) => text.split('\n')),
    entries: (level) => printed.filter((entry) => entry.level === level).map(({ text }) => text),
    stop,
  };
}

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
