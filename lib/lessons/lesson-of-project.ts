import { failed } from '@/lib/project/result';
import type { Project, ProjectFile } from '@/lib/project/project';
import { changesOf } from './lesson';
import { parseLesson, type ParsedLesson } from './parse-lesson';

const TEXT = 'lesson.md';
const CHECKS = 'checks.json';

/**
 * Reads the lesson that a project carries: `lesson.md`, `checks.json`, and `solution/` where there is one. The learner starts
 * with `files/` and `requests.http`, as in a lesson's folder, or, where there is no `files/`, with all the rest.
 */
export function lessonOfProject({ files }: Project): ParsedLesson {
  const [text, checks] = [files[TEXT], files[CHECKS]];
  if (typeof text !== 'string' || typeof checks !== 'string')
    return failed('open the lesson', `the project has no ${TEXT} or no ${CHECKS} that is text`);
  const parsed = parseLesson({ lesson: text, checks, files: startOf(files) }, '');
  if (!parsed.ok) return parsed;
  const solution = below('solution/', files);
  return {
    ok: true,
    lesson: { ...parsed.lesson, solution: Object.keys(solution).length > 0 ? changesOf(solution) : null },
  };
}

function startOf(files: Project['files']): Project['files'] {
  const inside = below('files/', files);
  const rest = Object.entries(files).filter(
    ([path]) => !/^(?:lesson\.md|checks\.json|(?:solution|wrong|files)\/.*)$/.test(path),
  );
  if (Object.keys(inside).length === 0) return Object.fromEntries(rest);
  return { ...inside, ...Object.fromEntries(rest.filter(([path]) => path === 'requests.http')) };
}

function below(folder: string, files: Project['files']): Record<string, ProjectFile> {
  const found = Object.entries(files).filter(([path]) => path.startsWith(folder));
  return Object.fromEntries(found.map(([path, file]) => [path.slice(folder.length), file]));
}
