import { createStore as createDatabase, get, set, type UseStore } from 'idb-keyval';
import { openProjectLibrary, type ProjectLibrary } from './project-library';

/** Where projects are stored. */
export interface Libraries {
  /** The visitor's own projects. */
  own: ProjectLibrary;
  /** Projects opened from links, by their addresses, as far as the visitor has changed them. */
  visited: ProjectLibrary;
  /** Which project to open: the one this tab had open, else the one opened last in any tab. */
  lastOwnId(): Promise<string | null>;
  rememberOwnId(id: string): Promise<void>;
}

/** The key that tells the document's inline script, before anything is painted, that there is work to restore. */
export const RETURNING_KEY = 'route-playground:returning';

const OPEN_IN_TAB = 'route-playground:open';

/** Stores projects in the browser's IndexedDB. */
export function createLibraries(): Libraries {
  let database: UseStore | undefined;
  let remembered: string | null = null;
  const open = () => (database ??= createDatabase('route-playground', 'work'));
  return {
    own: openProjectLibrary('route-playground-projects'),
    visited: openProjectLibrary('route-playground-visited'),
    lastOwnId: async () => sessionStorage.getItem(OPEN_IN_TAB) ?? (await get<string>('own-id', open())) ?? null,
    rememberOwnId: async (id) => {
      if (id === remembered) return;
      remembered = id;
      sessionStorage.setItem(OPEN_IN_TAB, id);
      localStorage.setItem(RETURNING_KEY, '1');
      await set('own-id', id, open());
    },
  };
}
