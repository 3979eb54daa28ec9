import * as v from 'valibot';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { localStore } from '@/lib/settings/local-storage';

/** Which lessons the visitor has finished: id -> when, as an ISO date. */
export type DoneLessons = Readonly<Record<string, string>>;

export interface Progress {
  done: DoneLessons;
  finish(id: string): void;
  /** Adds what was finished elsewhere. */
  add(done: DoneLessons): void;
}

export type ProgressStore = ReturnType<typeof createProgressStore>;

export const PROGRESS_KEY = 'route-playground:lessons';

export const doneSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z\d-]+\/[a-z\d-]+$/)),
  v.pipe(v.string(), v.isoTimestamp()),
);

/** What the visitor has finished, kept in the browser. Call `persist.rehydrate()` once the page is hydrated. */
export function createProgressStore() {
  return createStore<Progress>()(
    persist(
      (set, get) => ({
        done: {},
        finish: (id) => {
          if (get().done[id] === undefined) set({ done: { ...get().done, [id]: new Date().toISOString() } });
        },
        add: (done) => set({ done: { ...done, ...get().done } }),
      }),
      {
        name: PROGRESS_KEY,
        storage: createJSONStorage(localStore),
        skipHydration: true,
        partialize: ({ done }) => ({ done }),
        merge: (stored, current) => ({ ...current, done: { ...readDone(stored), ...current.done } }),
      },
    ),
  );
}

/** Of a store that was changed by hand nothing is believed. */
function readDone(stored: unknown): DoneLessons {
  const parsed = v.safeParse(v.object({ done: doneSchema }), stored);
  return parsed.success ? parsed.output.done : {};
}
