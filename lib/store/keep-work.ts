import { createStore as createDatabase, get, set, type UseStore } from 'idb-keyval';
import { nanoid } from 'nanoid';
import type { Project } from '@/lib/project/project';
import { openProjectLibrary, readWork, type ProjectLibrary } from './projects-library';
import type { RequestForm } from './request-form';

/** Everything a reload must not lose. */
export interface Work {
  project: Project;
  tabs: string[];
  active: string | null;
  form: RequestForm;
  /** Which request of `requests.http` the form shows. */
  selected: number | null;
}

/** A project opened from a link, kept beside the visitor's own for as long as that link is open. */
export interface VisitedWork {
  hash: string;
  work: Work;
}

export interface Keep {
  library: ProjectLibrary;
  /** Which of the visitor's projects is open in this tab; null before `loadOwn`, and where there is none. */
  ownId(): string | null;
  /** The project that was open last. */
  loadOwn(): Promise<Work | null>;
  saveOwn(work: Work): Promise<void>;
  /** Adds a project and makes it the open one. @returns its id */
  addOwn(work: Work): Promise<string>;
  /** Makes another of the visitor's projects the open one. */
  openOwn(id: string): Promise<Work | null>;
  loadVisited(hash: string): Promise<Work | null>;
  saveVisited(visited: VisitedWork): Promise<void>;
}

/** The key that tells the document's inline script, before anything is painted, that there is work to restore. */
export const RETURNING_KEY = 'route-playground:returning';

/** Keeps work in the browser's IndexedDB. */
export function createKeep(): Keep {
  const library = openProjectLibrary();
  let database: UseStore | undefined;
  let own: string | null = null;
  const open = () => (database ??= createDatabase('route-playground', 'work'));
  const use = async (id: string) => {
    own = id;
    await set('own-id', id, open());
  };
  const save = async (id: string, work: Work) => {
    await library.write({ id, changedAt: Date.now(), work });
    localStorage.setItem(RETURNING_KEY, '1');
  };
  const add = async (work: Work) => {
    const id = nanoid();
    await use(id);
    await save(id, work);
    return id;
  };
  return {
    library,
    ownId: () => own,
    loadOwn: async () => {
      const id = own ?? (await get<string>('own-id', open())) ?? null;
      own = id;
      return id === null ? null : ((await library.read(id))?.work ?? null);
    },
    saveOwn: async (work) => {
      await (own === null ? add(work) : save(own, work));
    },
    addOwn: add,
    openOwn: async (id) => {
      await use(id);
      return (await library.read(id))?.work ?? null;
    },
    loadVisited: async (hash) => {
      const visited: unknown = await get('visited', open());
      if (typeof visited !== 'object' || visited === null || !('hash' in visited) || !('work' in visited)) return null;
      return visited.hash === hash ? readWork(visited.work) : null;
    },
    saveVisited: (visited) => set('visited', visited, open()),
  };
}
