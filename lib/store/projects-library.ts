import { createStore as createDatabase, del, get, set, values, type UseStore } from 'idb-keyval';
import { parseProject } from '@/lib/project/parse-project';
import type { Work } from './keep-work';

/** One of the visitor's projects. */
export interface KeptProject {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  work: Work;
}

/** The visitor's projects in this browser. */
export interface ProjectLibrary {
  /** The one changed last comes first. */
  list(): Promise<KeptProject[]>;
  read(id: string): Promise<KeptProject | null>;
  write(kept: KeptProject): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the library in the browser's IndexedDB, with the first call. */
export function openProjectLibrary(): ProjectLibrary {
  let database: UseStore | undefined;
  const open = () => (database ??= createDatabase('route-playground-projects', 'projects'));
  return {
    list: async () => {
      const kept = (await values<unknown>(open())).map(readKept).filter((one) => one !== null);
      return kept.sort((a, b) => b.changedAt - a.changedAt);
    },
    read: async (id) => readKept(await get(id, open())),
    write: (kept) => set(kept.id, kept, open()),
    remove: (id) => del(id, open()),
  };
}

/** What an older playground left behind may have another shape: better none than half of it. */
export function readWork(value: unknown): Work | null {
  if (!isRecord(value) || !parseProject(value['project']).ok) return null;
  return Array.isArray(value['tabs']) && isRecord(value['form']) ? (value as unknown as Work) : null;
}

function readKept(value: unknown): KeptProject | null {
  if (!isRecord(value)) return null;
  const { id, changedAt } = value;
  const work = readWork(value['work']);
  return work && typeof id === 'string' && typeof changedAt === 'number' ? { id, changedAt, work } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
