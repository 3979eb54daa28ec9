import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { REQUESTS_FILE } from '@/lib/lessons/check-request';
import { changesOf, type Changes, type Lesson } from '@/lib/lessons/lesson';
import { parseLesson } from '@/lib/lessons/parse-lesson';
import { readFiles } from '../read-files';

export const LESSONS_FOLDER = path.join(process.cwd(), 'content/lessons');

/** A lesson's folder, with what only its proof needs. */
export interface LessonFolder extends Lesson {
  /** `part/lesson`, without numbers. */
  id: string;
  part: string;
  slug: string;
  /** From the repository's root. */
  folder: string;
  solution: Changes;
  wrong: { name: string; changes: Changes }[];
}

/** Reads `content/lessons/<part>/<lesson>`. @throws an Error that says which file of it is wrong, and how */
export async function readLesson(part: string, name: string): Promise<LessonFolder> {
  const folder = path.join(LESSONS_FOLDER, part, name);
  const where = path.relative(process.cwd(), folder).replaceAll(path.sep, '/');
  const read = (file: string) => readText(path.join(folder, file), `${where}/${file}`);
  const parsed = parseLesson(
    {
      lesson: await read('lesson.md'),
      checks: await read('checks.json'),
      files: {
        ...(await readFiles(await existing(folder, 'files', where))),
        [REQUESTS_FILE]: await read(REQUESTS_FILE),
      },
    },
    `${where}/`,
  );
  if (!parsed.ok) throw new Error(parsed.message);
  const solution = await readChanges(await existing(folder, 'solution', where));
  const wrong = await readWrong(folder);
  if (wrong.length < 2) throw new Error(`Failed to read ${where}/wrong: a lesson has at least two common mistakes.`);
  const [inPart, slug] = [part, name].map(withoutNumber) as [string, string];
  return { ...parsed.lesson, id: `${inPart}/${slug}`, part: inPart, slug, folder: where, solution, wrong };
}

/** The name of a folder such as `01-first-steps` in addresses. */
export function withoutNumber(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

async function readWrong(folder: string): Promise<LessonFolder['wrong']> {
  const names = await readdir(path.join(folder, 'wrong')).catch(() => []);
  const read = names
    .sort()
    .map(async (name) => ({ name, changes: await readChanges(path.join(folder, 'wrong', name)) }));
  return Promise.all(read);
}

async function readChanges(folder: string): Promise<Changes> {
  return changesOf(await readFiles(folder));
}

async function readText(file: string, name: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`Failed to read ${name}: there is no such file.`);
  });
}

async function existing(folder: string, name: string, where: string): Promise<string> {
  const wanted = path.join(folder, name);
  await access(wanted).catch(() => {
    throw new Error(`Failed to read ${where}/${name}: there is no such folder.`);
  });
  return wanted;
}
