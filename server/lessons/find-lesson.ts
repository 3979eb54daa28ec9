import { lessonAddress, type LessonEntry, type LessonPlace, type PartEntry } from '@/lib/lessons/course';
import { loadCourse, type CoursePart } from './load-course';
import type { LessonFolder } from './read-lesson';

export interface FoundLesson {
  lesson: LessonFolder;
  place: LessonPlace;
}

let course: Promise<CoursePart[]> | undefined;

/** The course; read once for all pages of a build. @throws an Error that says which file is wrong, and how */
export function readCourse(): Promise<CoursePart[]> {
  if (process.env.NODE_ENV === 'development') return loadCourse();
  return (course ??= loadCourse());
}

/** The course's contents. */
export async function readContents(): Promise<PartEntry[]> {
  const parts = await readCourse();
  return parts.map(({ slug, title, summary, lessons }) => ({ slug, title, summary, lessons: lessons.map(entryOf) }));
}

/** A lesson by `part/lesson`; null where there is none. */
export async function findLesson(id: string): Promise<FoundLesson | null> {
  const parts = await readCourse();
  const all = parts.flatMap(({ lessons }) => lessons);
  const at = all.findIndex((lesson) => lesson.id === id);
  const [lesson, before, after] = [all[at], all[at - 1], all[at + 1]];
  const part = parts.find(({ slug }) => slug === lesson?.part);
  if (!lesson || !part) return null;
  const number = part.lessons.indexOf(lesson) + 1;
  const beside = { previous: before ? entryOf(before) : null, next: after ? entryOf(after) : null };
  const address = lessonAddress(id);
  return { lesson, place: { id, address, part: part.title, number, count: part.lessons.length, ...beside } };
}

/** The first lesson that names an example as its own. */
export async function lessonOfExample(
  example: string,
): Promise<{ example: string; address: string; title: string } | undefined> {
  const all = (await readCourse()).flatMap(({ lessons }) => lessons);
  const found = all.find(({ about }) => about.example === example);
  return found && { example, address: lessonAddress(found.id), title: found.about.title };
}

function entryOf({ id, about: { title, summary, minutes } }: LessonFolder): LessonEntry {
  return { id, title, summary, minutes };
}
