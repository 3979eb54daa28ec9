import { createStore as createDatabase, delMany, set, values, type UseStore } from 'idb-keyval';
import { readEntry, type HistoryEntry } from './history-entry';

/** Where runs outlive the page. */
export interface HistoryStorage {
  load(): Promise<HistoryEntry[]>;
  add(entry: HistoryEntry): Promise<void>;
  remove(ids: string[]): Promise<void>;
}

/** Keeps runs in the browser's IndexedDB. */
export function createHistoryStorage(): HistoryStorage {
  let database: UseStore | undefined;
  const open = () => (database ??= createDatabase('route-playground-history', 'runs'));
  return {
    load: async () =>
      (await values<unknown>(open())).flatMap((value) => {
        const entry = readEntry(value);
        return entry ? [entry] : [];
      }),
    add: (entry) => set(entry.id, entry, open()),
    remove: (ids) => delMany(ids, open()),
  };
}
