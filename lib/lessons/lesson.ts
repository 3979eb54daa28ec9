import * as v from 'valibot';
import type { Project, ProjectFile } from '@/lib/project/project';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import type { Check } from './check';

const Line = v.pipe(v.string(), v.regex(/^[^\n]+$/, 'must be one line'));
const Sentence = v.pipe(v.string(), v.regex(/^[^\n]+[.?!]$/, 'must be one line that ends as a sentence'));

const Prediction = v.pipe(
  v.strictObject({
    ask: Sentence,
    answers: v.pipe(v.array(Line), v.minLength(2, 'must have at least two'), v.maxLength(5, 'must have at most five')),
    right: Line,
    because: Sentence,
  }),
  v.check(({ answers, right }) => answers.includes(right), '"right" must be one of "answers"'),
);

/** The front matter of `lesson.md`; docs/LESSONS.md says what each field is. */
export const lessonFile = v.strictObject({
  title: Line,
  summary: Sentence,
  next: v.pipe(v.array(v.picklist(NEXT_VERSIONS)), v.minLength(1, 'must name a release')),
  mode: v.picklist(['development', 'production']),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  open: v.pipe(v.array(Line), v.minLength(1, 'must name a file')),
  needs: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z\d-]+\/[a-z\d-]+$/, 'must be part/lesson')))),
  docs: v.optional(v.pipe(v.string(), v.url('must be an address'))),
  example: v.optional(Line),
  hints: v.optional(v.pipe(v.array(Line), v.maxLength(3, 'must have at most three'))),
  predict: v.optional(Prediction),
});

export type LessonFile = v.InferOutput<typeof lessonFile>;

/** `part.json`. */
export const partFile = v.strictObject({ title: Line, summary: Sentence });

/** What of a project is otherwise: a file's text, or null where it is not there. */
export type Changes = Record<string, ProjectFile | null>;

/** What is needed to show a lesson and to check what a learner wrote. */
export interface Lesson {
  about: LessonFile;
  /** Markdown, without the front matter. */
  text: string;
  /** As the learner begins. */
  project: Project;
  checks: Check[];
  /** Null where a lesson came without one. */
  solution: Changes | null;
}

/** The project with what is otherwise. */
export function applyChanges(project: Project, changes: Changes): Project {
  const all: Changes = { ...project.files, ...changes };
  const files = Object.entries(all).filter((entry): entry is [string, ProjectFile] => entry[1] !== null);
  return { ...project, files: Object.fromEntries(files) };
}

/** The changes that a folder of files stands for: its `removed.txt` names, one a line, files that are not there any more. */
export function changesOf({ 'removed.txt': removed = '', ...files }: Record<string, ProjectFile>): Changes {
  const paths = typeof removed === 'string' ? removed.split('\n').filter((line) => line.trim() !== '') : [];
  return { ...files, ...Object.fromEntries(paths.map((file) => [file.trim(), null])) };
}
