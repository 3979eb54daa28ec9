import { createStore, get, set, type UseStore } from 'idb-keyval';
import { isTransformedFile } from './compiler-messages';
import type { TransformedFile } from './transformed-file';

/** What this browser compiled before, so that a file that did not change needs no compiler at the next visit. */
export interface KeptFiles {
  /** @param key as `transformKey` makes it */
  find(key: string): Promise<TransformedFile | undefined>;
  /** Keeps the file in place of what its path had before; a while later, the browser does, too. */
  keep(key: string, file: TransformedFile): void;
}

const MOST_FILES = 200;
/** Of code and source maps together. */
const MOST_CHARACTERS = 2_000_000;
/** One write for what is typed in one go. */
const PAUSE_MS = 2000;
const RECORD = 'recent';

type Entry = [key: string, file: TransformedFile];

/**
 * A shortcut: where the browser stores nothing, nothing is found.
 * @param compiler names what compiles; another compiler's files are not found
 */
export function createKeptFiles(compiler: string): KeptFiles {
  const byPath = new Map<string, Entry>();
  let store: UseStore | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const before = load().catch(() => new Map<string, TransformedFile>());

  async function load(): Promise<ReadonlyMap<string, TransformedFile>> {
    store = createStore('route-playground compiled', 'files');
    const record = await get<{ compiler: string; entries: Entry[] }>(RECORD, store);
    const entries = record?.compiler === compiler ? record.entries.filter(([, file]) => isTransformedFile(file)) : [];
    for (const entry of entries) if (!byPath.has(entry[1].path)) byPath.set(entry[1].path, entry);
    return new Map(entries);
  }

  function save(): void {
    let left = MOST_CHARACTERS;
    const newest = [...byPath.values()].reverse().slice(0, MOST_FILES);
    const entries = newest.filter(([, { code, map }]) => (left -= code.length + map.length) >= 0).reverse();
    if (store) set(RECORD, { compiler, entries }, store).catch(() => {});
  }

  return {
    find: async (key) => (await before).get(key),
    keep(key, file) {
      byPath.delete(file.path);
      byPath.set(file.path, [key, file]);
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    },
  };
}
