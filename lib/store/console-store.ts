import { createStore } from 'zustand/vanilla';
import type { LogLevel, LogValue, Position } from '@/sandbox/protocol';

export interface ConsoleEntry {
  id: number;
  /** Which request logged it; null outside any request. */
  request: number | null;
  level: LogLevel;
  text: string;
  values: LogValue[];
  position: Position | null;
  /** How often the same line came in a row. */
  count: number;
}

/** The levels a user tells apart: `log`, `info` and `debug` count as one. */
export type ConsoleFilter = 'all' | 'log' | 'warn' | 'error';

export interface ConsoleState {
  entries: ConsoleEntry[];
  filter: ConsoleFilter;
}

export interface ConsoleActions {
  add(entry: Omit<ConsoleEntry, 'id' | 'count'>): void;
  setFilter(filter: ConsoleFilter): void;
  clear(): void;
}

export type ConsoleStore = ReturnType<typeof createConsoleStore>;

const MOST_ENTRIES = 1000;

export function createConsoleStore() {
  let lastId = 0;
  return createStore<ConsoleState & ConsoleActions>()((set, get) => ({
    entries: [],
    filter: 'all',
    add: (entry) => {
      const { entries } = get();
      const last = entries.at(-1);
      set({
        entries:
          last && isRepeat(last, entry)
            ? [...entries.slice(0, -1), { ...last, count: last.count + 1 }]
            : [...entries, { ...entry, id: ++lastId, count: 1 }].slice(-MOST_ENTRIES),
      });
    },
    setFilter: (filter) => set({ filter }),
    clear: () => set({ entries: [] }),
  }));
}

export function filterOf(level: LogLevel): Exclude<ConsoleFilter, 'all'> {
  return level === 'warn' || level === 'error' ? level : 'log';
}

export function countEntries(entries: ConsoleEntry[]): Record<ConsoleFilter, number> {
  const counts = { all: 0, log: 0, warn: 0, error: 0 };
  for (const entry of entries) {
    counts.all += entry.count;
    counts[filterOf(entry.level)] += entry.count;
  }
  return counts;
}

function isRepeat(last: ConsoleEntry, entry: Omit<ConsoleEntry, 'id' | 'count'>): boolean {
  const samePlace = last.position?.file === entry.position?.file && last.position?.line === entry.position?.line;
  return samePlace && last.text === entry.text && last.level === entry.level && last.request === entry.request;
}
