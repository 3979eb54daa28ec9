import { createStore as createDatabase, entries, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';

/** What a learner made of a lesson. */
export interface LessonWork {
  project: Project;
  /** The checks that it passes. */
  passed: string[];
}

/** Where lessons' work is kept, by the lessons' ids. */
export interface LessonWorks {
  /** Null where there is none, or none that can be read. */
  read(id: string): Promise<LessonWork | null>;
  write(id: string, work: LessonWork): Promise<void>;
  list(): Promise<Record<string, LessonWork>>;
}

/** Keeps lessons' work in the browser's IndexedDB, opened with the first call. */
export function openLessonWorks(): LessonWorks {
  let database: UseStore | undefined;
  const open = () => (database ??= createDatabase('route-playground-lessons', 'work'));
  return {
    read: async (id) => readLessonWork(await get<unknown>(id, open())),
    write: (id, work) => set(id, work, open()),
    list: async () => {
      const all = await entries<string, unknown>(open());
      return Object.fromEntries(
        all.flatMap(([id, value]) => {
          const work = readLessonWork(value);
          return work ? [[id, work]] : [];
        }),
      );
    },
  };
}

const passedSchema = v.object({ passed: v.fallback(v.array(v.string()), []) });

/** @returns what was kept; null where it is none */
export function readLessonWork(value: unknown): LessonWork | null {
  if (typeof value !== 'object' || value === null) return null;
  const parsed = parseProject((value as { project?: unknown }).project);
  return parsed.ok ? { project: parsed.project, passed: v.parse(passedSchema, value).passed } : null;
}
