import { nanoid } from 'nanoid';
import { createStore } from 'zustand/vanilla';
import { weighEntry, type HistoryEntry } from './history-entry';
import type { HistoryStorage } from './history-storage';
import type { ProjectStore } from '@/lib/files/project-store';
import type { RequestStore } from '@/lib/request/request-store';
import type { RunStore } from './run-store';
import type { ToastStore } from '@/lib/console/toast-store';

export interface HistoryState {
  /** Newest first, of all projects. */
  entries: HistoryEntry[];
}

export interface HistoryActions {
  /** Brings back what was kept by earlier pages. */
  load(): Promise<void>;
  add(entry: Omit<HistoryEntry, 'id' | 'at' | 'of'>): void;
  /** The runs of the project on the screen. */
  ofProject(): HistoryEntry[];
  /** Brings back a run's request, response and code; a toast offers to undo that. */
  restore(id: string): void;
  /** Forgets the runs of the project on the screen. */
  clear(): void;
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;

const MOST_ENTRIES = 100;
const MOST_BYTES = 50 * 1024 * 1024;

interface HistoryStoreOptions {
  project: ProjectStore;
  request: RequestStore;
  run: RunStore;
  toasts: ToastStore;
  /** The id of the project on the screen. */
  openId: () => string;
  /** Null where runs end with the page, as in an embed. */
  storage: HistoryStorage | null;
}

export function createHistoryStore({ project, request, run, toasts, openId, storage }: HistoryStoreOptions) {
  return createStore<HistoryState & HistoryActions>()((set, get) => {
    const keep = (entries: HistoryEntry[]) => {
      const kept = bounded(entries);
      set({ entries: kept });
      forget(entries.filter((entry) => !kept.includes(entry)));
    };
    // A browser that keeps no runs keeps the page's own in memory.
    const forget = (entries: HistoryEntry[]) => {
      if (entries.length > 0) void storage?.remove(entries.map(({ id }) => id)).catch(() => {});
    };
    return {
      entries: [],
      load: async () => {
        const stored = (await storage?.load().catch(() => [])) ?? [];
        keep([...get().entries, ...stored].sort((a, b) => b.at - a.at));
      },
      add: (added) => {
        const entry = { ...added, id: nanoid(), at: Date.now(), of: openId() };
        const [last, ...others] = get().entries;
        // Runs that nobody asked for take one place, however many there are in a row.
        const replaced = last?.auto && entry.auto && last.of === entry.of ? last : null;
        keep([entry, ...(replaced ? others : get().entries)]);
        // what is too large to be kept beside others is there as long as the page
        if (weighEntry(entry) <= MOST_BYTES) void storage?.add(entry).catch(() => {});
        if (replaced) forget([replaced]);
      },
      ofProject: () => get().entries.filter(({ of }) => of === openId()),
      restore: (id) => {
        const entry = get().entries.find((candidate) => candidate.id === id);
        if (!entry) return;
        const before = project.getState();
        const { form, selected, query } = request.getState();
        project.getState().change(entry.project);
        request.getState().restore(entry.form, entry.selected);
        run.getState().show(entry.request, entry.response);
        const undo = () => {
          project.getState().change(before.project);
          project.getState().setGroups(before);
          request.getState().restore(form, selected, query);
        };
        toasts.getState().add('Code and request are those of the run.', { label: 'Undo', run: undo });
      },
      clear: () => {
        const own = get().ofProject();
        set({ entries: get().entries.filter((entry) => !own.includes(entry)) });
        forget(own);
      },
    };
  });
}

function bounded(entries: HistoryEntry[]): HistoryEntry[] {
  let bytes = 0;
  return entries.slice(0, MOST_ENTRIES).filter((entry, index) => {
    bytes += weighEntry(entry);
    return index === 0 || bytes <= MOST_BYTES;
  });
}
