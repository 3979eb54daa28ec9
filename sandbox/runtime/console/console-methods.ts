import { format, inspect } from 'node-inspect-extracted';
import type { LogLevel } from '../../protocol';
import { renderTable } from './console-table';
import { formatDuration } from './format-duration';

/** Writes one entry; `indent` stands before each of its lines. */
export type WriteEntry = (level: LogLevel, values: unknown[], indent: string) => void;

type Method = (...values: unknown[]) => void;

/** The methods of Node's `console`, all of which may be used without it (`const { log } = console`). */
export function createConsoleMethods(write: WriteEntry): Record<string, Method> {
  let indent = '';
  const to =
    (level: LogLevel): Method =>
    (...values) =>
      write(level, values, indent);
  const log = to('log');
  const warn = to('warn');

  function group(...label: unknown[]): void {
    if (label.length > 0) log(...label);
    indent += '  ';
  }

  const methods: Record<string, Method> = {
    log,
    info: to('info'),
    debug: to('debug'),
    warn,
    error: to('error'),
    dirxml: log,
    trace: (...values) => write('error', [createTrace(values)], indent),
    dir: (value, options) => write('log', [inspectSafely(value, options)], indent),
    table: (data, columns) => log(renderSafely(data, columns)),
    assert: (condition, ...values) => {
      if (condition) return;
      const [first, ...rest] = values;
      warn(values.length === 0 ? 'Assertion failed' : `Assertion failed: ${safely(() => String(first))}`, ...rest);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    ...createCounters(log, (text) => write('warn', [text], '')),
    ...createStopwatches(log, (text) => write('warn', [text], '')),
    clear: () => undefined,
    profile: () => undefined,
    profileEnd: () => undefined,
    timeStamp: () => undefined,
  };
  return Object.defineProperty(methods, Symbol.toStringTag, {
    value: 'console',
    configurable: true,
  });
}

function createCounters(log: Method, warn: (text: string) => void): Record<string, Method> {
  const counts = new Map<string, number>();
  return {
    count: (label) => {
      const name = readLabel(label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      log(`${name}: ${counts.get(name)}`);
    },
    countReset: (label) => {
      const name = readLabel(label);
      if (!counts.delete(name)) warn(createWarning(`Count for '${name}' does not exist`));
    },
  };
}

function createStopwatches(log: Method, warn: (text: string) => void): Record<string, Method> {
  const started = new Map<string, number>();
  const report = (method: string, label: unknown, values: unknown[]): string | undefined => {
    const name = readLabel(label);
    const start = started.get(name);
    if (start === undefined) warn(createWarning(`No such label '${name}' for console.${method}()`));
    else log('%s: %s', name, formatDuration(performance.now() - start), ...values);
    return name;
  };
  return {
    time: (label) => {
      const name = readLabel(label);
      if (started.has(name)) warn(createWarning(`Label '${name}' already exists for console.time()`));
      else started.set(name, performance.now());
    },
    timeLog: (label, ...values) => void report('timeLog', label, values),
    timeEnd: (label) => void started.delete(report('timeEnd', label, []) ?? ''),
  };
}

function createWarning(text: string): string {
  return `(node:1) Warning: ${text}`;
}

function readLabel(label: unknown): string {
  try {
    return label === undefined ? 'default' : (label as string);
  } catch {
    return '[label that cannot be shown]';
  }
}

function createTrace(values: unknown[]): string {
  const { stack } = new Error();
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const title = values.length === 0 ? 'Trace' : `Trace: ${safely(() => format(...values))}`;
  return [title, ...frames.slice(2)].join('\n');
}

function inspectSafely(value: unknown, options: unknown): string {
  const given = typeof options === 'object' && options !== null ? options : {};
  return safely(() => inspect(value, { customInspect: false, ...given }));
}

function renderSafely(data: unknown, columns: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return safely(() => renderTable(data, Array.isArray(columns) ? columns.map(String) : undefined));
}

function safely(show: () => string): string {
  try {
    return show();
  } catch {
    return '[value that cannot be shown]';
  }
}
