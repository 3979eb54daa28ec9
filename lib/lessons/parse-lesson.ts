import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { NEWEST_NEXT } from '@/lib/project/next-releases';
import { failed, reasonOf, type Failed } from '@/lib/project/result';
import type { Project, ProjectFile } from '@/lib/project/project';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { checksFile, type Check } from './check';
import { REQUESTS_FILE } from './check-request';
import { lessonFile, type Lesson, type LessonFile } from './lesson';

export type ParsedLesson = { ok: true; lesson: Lesson } | Failed;

/** What a lesson is made of, before anything of it is read. */
export interface LessonParts {
  /** The text of lesson.md. */
  lesson: string;
  /** The text of checks.json. */
  checks: string;
  /** What the learner starts with, requests.http included. */
  files: Record<string, ProjectFile>;
}

/** Reads a lesson; what breaks the format is refused by file, field and reason. `where` names its folder. */
export function parseLesson({ lesson, checks, files }: LessonParts, where: string): ParsedLesson {
  const text = parseText(lesson, `${where}lesson.md`);
  if (!text.ok) return text;
  const list = parseChecks(checks, `${where}checks.json`);
  if (!list.ok) return list;
  const missing = findMissing(text.about, list.checks, files, where);
  if (missing) return missing;
  const { title, next, mode, open } = text.about;
  const newest = NEXT_VERSIONS.findLast((version) => next.includes(version)) ?? NEWEST_NEXT;
  const project: Project = { version: 1, title, next: newest, mode, files, open };
  return { ok: true, lesson: { about: text.about, text: text.text, project, checks: list.checks, solution: null } };
}

type ParsedText = { ok: true; about: LessonFile; text: string } | Failed;

function parseText(source: string, file: string): ParsedText {
  const parts = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source);
  if (!parts) return failed(`read ${file}`, 'it must begin with front matter between two lines of ---');
  const [, front = '', text = ''] = parts;
  const value = readYaml(front);
  if (!value.ok) return failed(`read ${file}`, `its front matter is not YAML: ${value.message}`);
  const about = v.safeParse(lessonFile, value.value);
  return about.success ? { ok: true, about: about.output, text } : broken(file, about.issues[0]);
}

function readYaml(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: parseYaml(text) };
  } catch (error) {
    return { ok: false, message: reasonOf(error) };
  }
}

function parseChecks(source: string, file: string): { ok: true; checks: Check[] } | Failed {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return failed(`read ${file}`, `it is not JSON: ${reasonOf(error)}`);
  }
  const parsed = v.safeParse(checksFile, value);
  if (!parsed.success) return broken(file, parsed.issues[0]);
  const names = parsed.output.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined
    ? { ok: true, checks: parsed.output }
    : failed(`read ${file}`, `two checks have the name "${twice}"`);
}

function broken(file: string, issue: v.BaseIssue<unknown>): Failed {
  const field = v.getDotPath(issue);
  return failed(`read ${file}`, field === null ? issue.message : `"${field}" ${reasonFor(issue)}`);
}

/** Our own messages are the end of a sentence. */
function reasonFor({ message, kind, received }: v.BaseIssue<unknown>): string {
  if (kind === 'schema' && received === 'undefined') return 'is missing';
  return message.replace(/^Invalid (?:key|type|value|length): Expected (.*) but received (.*)$/, 'must be $1, not $2');
}

/** Files and requests that the lesson names and does not have. */
function findMissing(
  { open }: LessonFile,
  checks: Check[],
  files: Record<string, ProjectFile>,
  where: string,
): Failed | null {
  const file = open.find((path) => !Object.hasOwn(files, path));
  if (file !== undefined) return failed(`read ${where}lesson.md`, `"open" names ${file}, which it does not have`);
  const text = files[REQUESTS_FILE];
  const named = new Set(parseHttpFile(typeof text === 'string' ? text : '').requests.map(({ name }) => name));
  const sends = checks.flatMap(({ send, before = [] }) => [send, ...before.map((step) => 'send' in step && step.send)]);
  const unknown = sends.find((send) => typeof send === 'string' && !named.has(send));
  if (typeof unknown !== 'string') return null;
  return failed(`read ${where}checks.json`, `"send" names "${unknown}", which is no request of ${REQUESTS_FILE}`);
}
