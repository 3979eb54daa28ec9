import { createStore } from 'zustand/vanilla';
import type { ExampleSummary } from './example-summary';
import type { Project } from '@/lib/project/project';
import { fetchExample, fetchExampleIndex, type FetchedExample } from './fetch-examples';

export type ExamplesList =
  { name: 'loading' } | { name: 'loaded'; examples: ExampleSummary[] } | { name: 'failed'; message: string };

export interface ExamplesState {
  list: ExamplesList;
  query: string;
  /** The example that is being opened. */
  opening: string | null;
  /** Examples as they are before anybody changes them, by slug. */
  originals: Record<string, Project>;
  /** Why the last one could not be opened. */
  problem: string | null;
}

export interface ExamplesActions {
  /** Loads the list unless it is there. */
  load(): Promise<void>;
  search(query: string): void;
  /** Loads an example without opening it, unless it is there. */
  loadOriginal(slug: string): Promise<void>;
  /** Hands the example to `use`. */
  open(slug: string, use: (example: FetchedExample) => Promise<void>): Promise<void>;
}

export type ExamplesStore = ReturnType<typeof createExamplesStore>;

/** The gallery: its list, what is searched for, and what is being opened. */
export function createExamplesStore() {
  return createStore<ExamplesState & ExamplesActions>()((set, get) => ({
    list: { name: 'loading' },
    query: '',
    opening: null,
    originals: {},
    problem: null,
    load: async () => {
      if (get().list.name === 'loaded') return;
      set({ list: { name: 'loading' } });
      try {
        set({ list: { name: 'loaded', examples: await fetchExampleIndex() } });
      } catch (error) {
        set({ list: { name: 'failed', message: messageOf(error) } });
      }
    },
    search: (query) => set({ query, problem: null }),
    loadOriginal: async (slug) => {
      if (get().originals[slug]) return;
      set({ problem: null });
      try {
        const { project } = await fetchExample(slug);
        set({ originals: { ...get().originals, [slug]: project } });
      } catch (error) {
        set({ problem: messageOf(error) });
      }
    },
    open: async (slug, use) => {
      if (get().opening !== null) return;
      set({ opening: slug, problem: null });
      try {
        await use(await fetchExample(slug));
      } catch (error) {
        set({ problem: messageOf(error) });
      } finally {
        set({ opening: null });
      }
    },
  }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
