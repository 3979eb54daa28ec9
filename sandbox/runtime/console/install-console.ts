import { format } from 'node-inspect-extracted';
import type { LogLevel, LogValue } from '../../protocol';
import { describeValues } from './describe-values';
import { createConsoleMethods } from './console-methods';
import { createRateLimit } from './rate-limit';

export interface ConsoleEntry {
  level: LogLevel;
  /** What Node would print, without the line break at its end; cut after 100,000 characters. */
  text: string;
  values: LogValue[];
  /** The call's stack, its first line apart the frames of the caller; empty where user code keeps it from us. */
  stack: string;
}

const MAX_TEXT = 100_000;

/**
 * Replaces `scope.console` by one that writes as Node's does and hands every entry to `emit`. It never throws for what it
 * is given. In a flood, entries beyond 1,000 a second are counted instead.
 */
export function installConsole(scope: { console: Console }, emit: (entry: ConsoleEntry) => void): void {
  const admit = createRateLimit(1000, (count) => {
    const text = `${count.toLocaleString('en')} more ${count === 1 ? 'line was' : 'lines were'} not shown`;
    emit({ level: 'warn', text, values: [{ kind: 'text', text }], stack: '' });
  });

  function write(level: LogLevel, values: unknown[], indent: string): void {
    if (!admit()) return;
    emit({ level, text: createText(values, indent), values: describeValues(values), stack: captureStack() });
  }

  scope.console = createConsoleMethods(write) as unknown as Console;
}

function createText(values: unknown[], indent: string): string {
  const text = formatSafely(values);
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}... ${text.length - MAX_TEXT} more characters` : text;
  return indent === '' ? cut : indent + cut.replaceAll('\n', `\n${indent}`);
}

/** Values may throw from `toString`, a custom `inspect` or a trap of a proxy. */
function formatSafely(values: unknown[]): string {
  try {
    return format(...values);
  } catch {
    return values.map((value) => formatOneSafely(value)).join(' ');
  }
}

function formatOneSafely(value: unknown): string {
  try {
    return format(value);
  } catch {
    return `[${typeof value} that cannot be shown]`;
  }
}

/** `Error.prepareStackTrace` belongs to user code, so what comes back may be anything. */
function captureStack(): string {
  try {
    const { stack } = new Error();
    return typeof stack === 'string' ? stack : '';
  } catch {
    return '';
  }
}
