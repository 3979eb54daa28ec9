import { createStore as createDatabase, del, entries, get, update, type UseStore } from 'idb-keyval';
import {
  isOtherVersion,
  readStoredProject,
  readStoredProjects,
  type BrokenProject,
  type ReadProject,
  type StoredProject,
} from './stored-project';

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
  /** Called with what other tabs write. @returns its undo */
  subscribe(listener: (change: LibraryChange) => void): () => void;
}

/** Opens a library in the browser's IndexedDB, with the first call. */
export function openProjectLibrary(name: string): ProjectLibrary {
  let database: UseStore | undefined;
  let channel: BroadcastChannel | undefined;
  const open = () => (database ??= createDatabase(name, 'projects'));
  const others = () => (channel ??= new BroadcastChannel(name));
  return {
    list: async () => readStoredProjects(await entries<string, unknown>(open())),
    read: async (id) => readStoredProject(id, await get(id, open())),
    write: async (project, expected) => {
      const { id, revision } = project;
      let outcome = 'written' as 'written' | 'conflict';
      const replace = (stored: unknown) => {
        outcome = isOtherVersion(stored, expected) ? 'conflict' : 'written';
        return outcome === 'conflict' ? stored : project;
      };
      // Read and written in one transaction: no other tab can write in between.
      await update<unknown>(id, replace, open());
      if (outcome === 'written') others().postMessage({ id, revision } satisfies LibraryChange);
      return outcome;
    },
    remove: (id) => del(id, open()),
    subscribe: (listener) => {
      const receive = ({ data }: MessageEvent<LibraryChange>) => listener(data);
      others().addEventListener('message', receive);
      return () => others().removeEventListener('message', receive);
    },
  };
}
