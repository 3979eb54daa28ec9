import { createStore } from 'zustand/vanilla';
import type { SearchQuery } from './find-in-files';

export interface SearchState extends SearchQuery {
  change(query: Partial<SearchQuery>): void;
}

export type SearchStore = ReturnType<typeof createSearchStore>;

/** What is looked for in the files; it stays while something else is shown. */
export function createSearchStore() {
  return createStore<SearchState>()((set) => ({
    text: '',
    matchesCase: false,
    wholeWord: false,
    isRegExp: false,
    change: (query) => set(query),
  }));
}
