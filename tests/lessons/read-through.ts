import { transform } from 'esbuild';
import type { Check } from '@/lib/lessons/check';
import { COURSE_END } from '@/lib/lessons/course';
import { parseDiagram } from '@/lib/lessons/diagram';
import { codeOf, linksOf, tasksOf, type CodeBlock } from '@/lib/lessons/lesson-text';
import { reasonOf } from '@/lib/project/result';
import type { LessonFolder } from '@/server/lessons/read-lesson';

/** What links and fields of lessons may lead to. */
export interface Known {
  /** `part/lesson` of every lesson, in the course's order. */
  lessons: string[];
  examples: string[];
}

/** Reads a lesson's text: @returns a sentence for every block that does not compile and every link that leads nowhere */
export async function readThrough(lesson: LessonFolder, known: Known): Promise<string[]> {
  const blocks = await Promise.all(codeOf(lesson.text).map(compile));
  return [
    ...blocks.flat(),
    ...linksOf(lesson.text).flatMap((href) => (leads(href, known) ? [] : [`the link to ${href} leads nowhere`])),
    ...faultsOfFields(lesson, known),
  ];
}

const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'js', jsx: 'jsx' } as const;

async function compile({ language, code }: CodeBlock): Promise<string[]> {
  if (language === 'diagram') {
    const parsed = parseDiagram(code);
    return parsed.ok ? [] : [parsed.message];
  }
  const loader = Object.entries(LOADERS).find(([name]) => name === language)?.[1];
  if (!loader) return [];
  try {
    await transform(code, { loader, jsx: 'automatic' });
    return [];
  } catch (error) {
    return [`a block of its text does not compile: ${reasonOf(error)}\n${code}`];
  }
}

const ELSEWHERE = /^https:\/\/(?:nextjs\.org\/docs(?:\/[\w./-]*)?|developer\.mozilla\.org\/[\w./()-]+)(?:#[\w.-]+)?$/;

function leads(href: string, { lessons, examples }: Known): boolean {
  const [path = ''] = href.split('#');
  if (path === '/' || path === '/learn' || path === COURSE_END) return true;
  const [, folder, rest = ''] = /^\/(learn|examples)\/(.+)$/.exec(path) ?? [];
  // The numbers of the folders may be written or not.
  if (folder === 'learn') return lessons.includes(rest.replace(/(^|\/)\d+-/g, '$1'));
  return folder === 'examples' ? examples.includes(rest) : ELSEWHERE.test(href);
}

function faultsOfFields({ id, about, text, checks }: LessonFolder, known: Known): string[] {
  const { needs = [], docs, example } = about;
  const before = known.lessons.slice(0, known.lessons.indexOf(id));
  const names = checks.map(({ name }) => name);
  const tasks = tasksOf(text);
  return [
    ...needs
      .filter((need) => !before.includes(need))
      .map((need) => `"needs" names ${need}, which is no lesson before it`),
    ...(docs === undefined || ELSEWHERE.test(docs)
      ? []
      : [`"docs" leads to ${docs}, which is no page of nextjs.org/docs or MDN`]),
    ...(example === undefined || known.examples.includes(example) ? [] : [`"example" names ${example}, which is none`]),
    ...checks.flatMap(faultsOfMistakes),
    ...tasks.filter((task) => !names.includes(task)).map((task) => `the task "${task}" has the name of no check`),
    ...tasks.filter((task, at) => tasks.indexOf(task) < at).map((task) => `the task "${task}" stands there twice`),
  ];
}

/** Whatever breaks answers 500: what is said of one must be told by more. */
function faultsOfMistakes({ name, mistakes = [] }: Check): string[] {
  return mistakes.flatMap(({ if: sign, say }) =>
    sign.status === 500 && Object.keys(sign).length === 1
      ? [`the check "${name}" tells a mistake by status 500 alone, which any error has; add "logs": ${say}`]
      : [],
  );
}
