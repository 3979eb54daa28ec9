import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { Edit } from '@/lib/traps/trap';
import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import { loadExamples } from '@/server/examples/load-examples';
import { loadCourse } from '@/server/lessons/load-course';
import { isWhole } from '../is-whole';
import { jobsOf } from '../lessons/jobs-of';
import { createEditorTypes } from './editor-types';
import { TRAP_CASES } from './trap-cases';
import type { TrapCase } from './traps/trap-case';

const { beside, check, traps, trapIds } = await createEditorTypes();

const SLOW = { timeout: 300_000 };

/** Each case in a folder of its own, so that one look sees all. */
function projectOf(next: NextVersion, textOf: (one: TrapCase) => string | undefined): Project {
  const files = TRAP_CASES.flatMap((one, index) => {
    const text = (one.next ?? NEXT_VERSIONS).includes(next) ? textOf(one) : undefined;
    return text === undefined ? [] : [[fileOf(one, index), text] as const];
  });
  return { version: 1, next, mode: 'development', files: Object.fromEntries(files) };
}

function fileOf({ id, file = 'route.ts' }: TrapCase, index: number): string {
  return `app/${index}-${id}/${file}`;
}

function lineOf(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}

function textOf({ files }: Project, file: string): string {
  const text = files[file];
  return typeof text === 'string' ? text : '';
}

function apply(text: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.length - a.length)
    .reduce((done, { start, length, text }) => done.slice(0, start) + text + done.slice(start + length), text);
}

test.each(NEXT_VERSIONS)(
  'Next.js %s: each mistake is marked at its line, and mended as its fix says',
  SLOW,
  async (next) => {
    const project = projectOf(next, ({ wrong }) => wrong);
    const found = await traps(project);
    const own = TRAP_CASES.map((one, index) => ({ one, name: `${index} ${one.id}`, file: fileOf(one, index) })).filter(
      ({ file }) => file in project.files,
    );
    const said = own.map(({ one, name, file }) => {
      const here = found[file] ?? [];
      const lines = here.map(({ id, start }) => `${id}:${lineOf(one.wrong, start)}`);
      return [name, { lines, mended: apply(one.wrong, here[0]?.fix?.edits ?? []) }];
    });
    const wanted = own.map(({ one, name }) => [name, { lines: [`${one.id}:${one.line}`], mended: one.mended }]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(wanted));
  },
);

test.each(NEXT_VERSIONS)('Next.js %s: a mistake is said once: not by TypeScript, too', SLOW, async (next) => {
  expect(await beside(projectOf(next, ({ wrong }) => wrong))).toEqual([]);
});

test.each(NEXT_VERSIONS)(
  'Next.js %s: nothing is said of mended code, neither here nor by TypeScript',
  SLOW,
  async (next) => {
    const project = projectOf(next, ({ mended }) => mended);
    expect(await traps(project)).toEqual({});
    expect(await check(project)).toEqual([]);
  },
);

test.each(NEXT_VERSIONS)('Next.js %s: nothing is said of code that is right', SLOW, async (next) => {
  const project = projectOf(next, ({ right }) => right);
  expect(await traps(project)).toEqual({});
  expect(await check(project)).toEqual([]);
});

test('a fix gives a handler no parameter whose name it has already', SLOW, async () => {
  const text = "export function GET() {\n  const request = new Request('/a');\n  return fetch(request);\n}\n";
  const files = { 'app/route.ts': text };
  const found = await traps({ version: 1, next: '16', mode: 'development', files });
  expect(found['app/route.ts']?.map(({ id, fix }) => [id, fix])).toEqual([['relative-fetch', null]]);
});

test.each([
  ['15', /warning now, and is undefined in Next\.js 16/, /warning now, and fails in Next\.js 16/],
  ['16', /awaited is undefined\.$/, /nothing can be read/],
] as const)('Next.js %s: a promise that is read too early does what the mark says', SLOW, async (next, ...wanted) => {
  const text = `import { headers } from 'next/headers';
export async function GET(_: Request, { params }: { params: { id: string } }) {
  return Response.json([params.id, headers().get('a')]);
}
`;
  const found = await traps({ version: 1, next, mode: 'development', files: { 'app/[id]/route.ts': text } });
  const messages = found['app/[id]/route.ts']?.map(({ message }) => message);
  expect(messages).toEqual(wanted.map((pattern) => expect.stringMatching(pattern) as unknown));
});

test('a list that is given as a body does not become "[object Object]"', SLOW, async () => {
  const files = { 'app/route.ts': 'export const GET = () => new Response([1, 2]);\n' };
  const found = await traps({ version: 1, next: '16', mode: 'development', files });
  expect(found['app/route.ts']?.map(({ message }) => message)).toEqual([expect.stringMatching(/^A list is no body/)]);
});

test('every trap is in the table, names a page that documents its rule, and says it in a sentence', SLOW, async () => {
  expect([...new Set(TRAP_CASES.map(({ id }) => id))].sort()).toEqual([...trapIds].sort());
  const said = await Promise.all(NEXT_VERSIONS.map((next) => traps(projectOf(next, ({ wrong }) => wrong))));
  const findings = said.flatMap((files) => Object.values(files).flat());
  expect(findings.filter(({ docs, message }) => !/^https:\/\//.test(docs) || !/[.?!]$/.test(message))).toEqual([]);
});

/** What is said of a project, by line. */
async function saidOf(project: Project): Promise<string[]> {
  return Object.entries(await traps(project)).flatMap(([file, own]) =>
    own.map(({ id, start }) => `${file}:${lineOf(textOf(project, file), start)} ${id}`),
  );
}

/** The release that it opens in; all that it names where everything is tested. */
function releasesOf(named: readonly NextVersion[]): readonly NextVersion[] {
  return isWhole ? named : named.slice(0, 1);
}

/** What these examples show is the mistake. */
const SHOWN: Record<string, string[]> = {
  'force-static': ['app/api/mixed/route.ts:1 static-beside-post', 'app/api/search/route.ts:7 request-of-static'],
  'method-not-allowed': [
    'app/api/default-export/route.ts:2 default-export',
    'app/api/lowercase/route.ts:2 lower-case-handler',
  ],
  'next-response-redirect': ['app/go/wrong/route.ts:5 relative-redirect'],
  'non-ui-responses': ['app/forgotten/route.ts:2 missing-return'],
  'params-across-versions': ['app/api/sync/[id]/route.ts:3 params-not-awaited'],
  'redirect-in-try-catch': ['app/api/trap/route.ts:8 redirect-in-try'],
  'set-headers': ['app/api/frozen-redirect/route.ts:5 redirect-headers'],
  'text-and-bytes': ['app/api/twice/route.ts:5 body-read-twice'],
};

test('no example makes a mistake that it does not show', SLOW, async () => {
  const said: Record<string, Set<string>> = {};
  const examples = await loadExamples();
  // Each release's types are read once.
  for (const next of NEXT_VERSIONS)
    for (const { slug, about, project } of examples) {
      const lines = releasesOf(about.next).includes(next) ? await saidOf({ ...project, next }) : [];
      if (lines.length > 0) said[slug] = new Set([...(said[slug] ?? []), ...lines]);
    }
  expect(said).toEqual(Object.fromEntries(Object.entries(SHOWN).map(([slug, lines]) => [slug, new Set(lines)])));
});

test('no lesson’s solution makes a mistake', SLOW, async () => {
  const jobs = (await loadCourse()).flatMap((part) => part.lessons).flatMap(jobsOf);
  const said: string[] = [];
  for (const next of NEXT_VERSIONS)
    for (const { lesson, project, variant } of jobs)
      if (variant === 'solution' && project.next === next && releasesOf(lesson.about.next).includes(next))
        said.push(...(await saidOf(project)).map((line) => `${lesson.id} on ${next}: ${line}`));
  expect(said).toEqual([]);
});
