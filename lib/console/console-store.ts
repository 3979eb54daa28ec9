import { createStore } from 'zustand/vanilla';
import type { LogEvent, LogLevel } from '@/sandbox/protocol';

export interface ConsoleEntry extends NewEntry {
  id: number;
  /** The request that logged it as it was sent, such as `GET /api/users`; null where the page did not send it. */
  sent: string | null;
  /** How often the same line came in a row. */
  count: number;
}

/** The levels a user tells apart: `log`, `info` and `debug` count as one. */
export type ConsoleFilter = 'all' | 'log' | 'warn' | 'error';

export interface ConsoleState {
  entries: ConsoleEntry[];
  filter: ConsoleFilter;
  /** What shown lines must say. */
  query: string;
}

/** A line as it arrives. */
export type NewEntry = Omit<LogEvent, 'type'>;

export interface ConsoleActions {
  /** Names a request before its first line comes. */
  nameRequest(request: number, sent: string): void;
  /** Adds lines in the order in which they came. */
  add(...added: NewEntry[]): void;
  setFilter(filter: ConsoleFilter): void;
  setQuery(query: string): void;
  clear(): void;
}

export type ConsoleStore = ReturnType<typeof createConsoleStore>;

const MOST_ENTRIES = 1000;

export function createConsoleStore() {
  let lastId = 0;
  const sent = new Map<number, string>();
  const sentAs = (request: number | null) => (request === null ? null : (sent.get(request) ?? null));
  return createStore<ConsoleState & ConsoleActions>()((set, get) => ({
    entries: [],
    filter: 'all',
    query: '',
    nameRequest: (request, name) => sent.set(request, name),
    add: (...added) => {
      const entries = [...get().entries];
      for (const entry of added) {
        const last = entries.at(-1);
        if (last && isRepeat(last, entry)) entries.splice(-1, 1, { ...last, count: last.count + 1 });
        else entries.push({ ...entry, sent: sentAs(entry.request), id: ++lastId, count: 1 });
      }
      set({ entries: entries.slice(-MOST_ENTRIES) });
    },
    setFilter: (filter) => set({ filter }),
    setQuery: (query) => set({ query }),
    clear: () => set({ entries: [] }),
  }));
}

export function filterOf(level: LogLevel): Exclude<ConsoleFilter, 'all'> {
  return level === 'warn' || level === 'error' ? level : 'log';
}

/** The lines that are of the chosen level and say what is looked for. */
export function shownEntries({ entries, filter, query }: ConsoleState): ConsoleEntry[] {
  const wanted = query.toLowerCase();
  return entries.filter(
    ({ level, text }) => (filter === 'all' || filterOf(level) === filter) && text.toLowerCase().includes(wanted),
  );
}

export function countEntries(entries: ConsoleEntry[]): Record<ConsoleFilter, number> {
  const counts = { all: 0, log: 0, warn: 0, error: 0 };
  for (const entry of entries) {
    counts.all += entry.count;
    counts[filterOf(entry.level)] += entry.count;
  }
  return counts;
}

function isRepeat(last: ConsoleEntry, entry: NewEntry): boolean {
  const samePlace = last.position?.file === entry.position?.file && last.position?.line === entry.position?.line;
  return samePlace && last.text === entry.text && last.level === entry.level && last.request === entry.request;
}
