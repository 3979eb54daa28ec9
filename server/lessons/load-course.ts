import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { partFile } from '@/lib/lessons/lesson';
import { reasonOf } from '@/lib/project/result';
import { LESSONS_FOLDER, readLesson, withoutNumber, type LessonFolder } from './read-lesson';

/** A part of the course with its lessons, in the order in which they are read. */
export interface CoursePart {
  slug: string;
  title: string;
  summary: string;
  lessons: LessonFolder[];
}

/** The whole course, as `content/lessons` has it. @throws an Error that says which file is wrong, and how */
export async function loadCourse(): Promise<CoursePart[]> {
  const parts = await foldersOf(LESSONS_FOLDER);
  return Promise.all(parts.map(loadPart));
}

/** Every lesson's folder, as part and lesson; none of it is read. */
export async function listLessons(): Promise<{ part: string; name: string }[]> {
  const parts = await foldersOf(LESSONS_FOLDER);
  const lists = parts.map(async (part) =>
    (await foldersOf(path.join(LESSONS_FOLDER, part))).map((name) => ({ part, name })),
  );
  return (await Promise.all(lists)).flat();
}

async function loadPart(folder: string): Promise<CoursePart> {
  const names = await foldersOf(path.join(LESSONS_FOLDER, folder));
  const lessons = await Promise.all(names.map((name) => readLesson(folder, name)));
  return { slug: withoutNumber(folder), ...(await readPart(folder)), lessons };
}

async function readPart(folder: string): Promise<{ title: string; summary: string }> {
  try {
    return v.parse(partFile, JSON.parse(await readFile(path.join(LESSONS_FOLDER, folder, 'part.json'), 'utf8')));
  } catch (error) {
    throw new Error(`Failed to read content/lessons/${folder}/part.json: ${reasonOf(error)}`, { cause: error });
  }
}

async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
