import { createStore } from 'zustand/vanilla';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import type { ProjectStore } from './project-store';
import type { RequestForm } from './request-form';
import type { RequestStore } from './request-store';
import type { RunStore } from './run-store';

/** A run that is over, with everything needed to look at it again. */
export interface HistoryEntry {
  id: number;
  at: number;
  project: Project;
  form: RequestForm;
  selected: number | null;
  request: PlaygroundRequest;
  response: PlaygroundResponse;
}

export interface HistoryState {
  /** Newest first. */
  entries: HistoryEntry[];
}

export interface HistoryActions {
  add(entry: Omit<HistoryEntry, 'id' | 'at'>): void;
  /** Brings back a run's request, response and code. */
  restore(id: number): void;
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;

const MOST_ENTRIES = 100;
/** Of all bodies together. */
const MOST_BYTES = 100 * 1024 * 1024;

interface Stores {
  project: ProjectStore;
  request: RequestStore;
  run: RunStore;
}

export function createHistoryStore({ project, request, run }: Stores) {
  let lastId = 0;
  return createStore<HistoryState & HistoryActions>()((set, get) => ({
    entries: [],
    add: (entry) => set({ entries: bounded([{ ...entry, id: ++lastId, at: Date.now() }, ...get().entries]) }),
    restore: (id) => {
      const entry = get().entries.find((candidate) => candidate.id === id);
      if (!entry) return;
      const { files } = entry.project;
      const { tabs, active } = project.getState();
      const kept = tabs.filter((path) => files[path] !== undefined);
      project.setState({
        project: entry.project,
        tabs: kept,
        active: active !== null && kept.includes(active) ? active : (kept[0] ?? null),
      });
      request.getState().restore(entry.form, entry.selected);
      run.getState().show(entry.request, entry.response);
    },
  }));
}

function bounded(entries: HistoryEntry[]): HistoryEntry[] {
  let bytes = 0;
  return entries.slice(0, MOST_ENTRIES).filter(({ response }, index) => {
    bytes += response.body.byteLength;
    return index === 0 || bytes <= MOST_BYTES;
  });
}
