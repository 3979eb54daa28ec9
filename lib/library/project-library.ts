import { createStore as createDatabase, del, entries, get, update, type UseStore } from 'idb-keyval';
import { readWork, type Work } from './work';

/** One of the visitor's projects. */
export interface StoredProject {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Another one with every write, so that a tab can see that another has written. */
  revision: string;
  work: Work;
}

/** What is stored and cannot be read; it is left as it is. */
export interface BrokenProject {
  id: string;
  message: string;
  raw: unknown;
}

export type ReadProject =
  { state: 'stored'; stored: StoredProject } | { state: 'broken'; broken: BrokenProject } | { state: 'none' };

/** A tab's news for the others. */
export interface LibraryChange {
  id: string;
  revision: string;
}

/** Projects in this browser. */
export interface ProjectLibrary {
  /** The one changed last comes first. */
  list(): Promise<{ stored: StoredProject[]; broken: BrokenProject[] }>;
  read(id: string): Promise<ReadProject>;
  /** Refused where what is stored is not what `expected` names: another tab wrote it. Without one, it overwrites. */
  write(project: StoredProject, expected?: string | null): Promise<'written' | 'conflict'>;
  remove(id: string): Promise<void>;
  /** Hears what other tabs write. @returns its undo */
  subscribe(listener: (change: LibraryChange) => void): () => void;
}

/** Opens a library in the browser's IndexedDB, with the first call. */
export function openProjectLibrary(name: string): ProjectLibrary {
  let database: UseStore | undefined;
  let channel: BroadcastChannel | undefined;
  const open = () => (database ??= createDatabase(name, 'projects'));
  const others = () => (channel ??= new BroadcastChannel(name));
  return {
    list: async () => {
      const read = (await entries<string, unknown>(open())).map(([id, value]) => readProject(id, value));
      return {
        stored: read
          .flatMap((one) => (one.state === 'stored' ? [one.stored] : []))
          .sort((a, b) => b.changedAt - a.changedAt),
        broken: read.flatMap((one) => (one.state === 'broken' ? [one.broken] : [])),
      };
    },
    read: async (id) => readProject(id, await get(id, open())),
    write: async (project, expected) => {
      let written = 'written' as 'written' | 'conflict';
      // Read and written in one transaction: no other tab can write in between.
      await update<unknown>(
        project.id,
        (stored) => {
          const isOther = expected !== undefined && stored !== undefined && revisionOf(stored) !== expected;
          written = isOther ? 'conflict' : 'written';
          return isOther ? stored : project;
        },
        open(),
      );
      if (written === 'written')
        others().postMessage({ id: project.id, revision: project.revision } satisfies LibraryChange);
      return written;
    },
    remove: (id) => del(id, open()),
    subscribe: (listener) => {
      const receive = ({ data }: MessageEvent<LibraryChange>) => listener(data);
      others().addEventListener('message', receive);
      return () => others().removeEventListener('message', receive);
    },
  };
}

function readProject(id: string, value: unknown): ReadProject {
  if (value === undefined) return { state: 'none' };
  const work = readWork(isRecord(value) ? value['work'] : null);
  if (!work.ok) return { state: 'broken', broken: { id, message: work.message, raw: value } };
  const changedAt = isRecord(value) && typeof value['changedAt'] === 'number' ? value['changedAt'] : 0;
  return { state: 'stored', stored: { id, changedAt, revision: revisionOf(value), work: work.work } };
}

function revisionOf(value: unknown): string {
  return isRecord(value) && typeof value['revision'] === 'string' ? value['revision'] : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
