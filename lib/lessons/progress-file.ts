import * as v from 'valibot';
import { failed, reasonOf, type Failed } from '@/lib/project/result';
import { readLessonWork, type LessonWork } from './lesson-work';
import { doneSchema, type DoneLessons } from './progress-store';

/** What a learner takes to another browser: what was finished, and the code of each lesson. */
export interface CourseProgress {
  done: DoneLessons;
  works: Record<string, LessonWork>;
}

export const PROGRESS_FILE = 'route-handler-lessons.json';

export function writeProgress({ done, works }: CourseProgress): string {
  return JSON.stringify({ version: 1, done, works }, null, 2);
}

const fileSchema = v.object({ version: v.literal(1), done: doneSchema, works: v.record(v.string(), v.unknown()) });

export type ReadProgress = { ok: true; progress: CourseProgress } | Failed;

/** Reads what `writeProgress` wrote; code that is no project is left out. */
export function readProgress(text: string): ReadProgress {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(text));
    if (!parsed.success)
      return failed('read the progress', `"${v.getDotPath(parsed.issues[0]) ?? 'the file'}" is not as it should be`);
    const { done, works } = parsed.output;
    const read = Object.entries(works).flatMap(([id, value]) => {
      const work = readLessonWork(value);
      return work ? [[id, work] as const] : [];
    });
    return { ok: true, progress: { done, works: Object.fromEntries(read) } };
  } catch (error) {
    return failed('read the progress', `the file is not JSON: ${reasonOf(error)}`);
  }
}
