import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { loadExamples } from '@/server/examples/load-examples';
import { createEditorTypes } from './editor-types';
import { typeCheckExport } from './exported-types';

const SLOW = { timeout: 120_000 };

const { check } = await createEditorTypes();

test(
  'the editor has nothing to say against any example, and neither has tsc in its export',
  { timeout: 600_000 },
  async () => {
    const examples = await loadExamples();
    const said: Record<string, unknown> = {};
    for (const { slug, project } of examples.sort((a, b) => (a.project.next < b.project.next ? -1 : 1))) {
      said[slug] = { editor: await check(project), tsc: typeCheckExport(project) };
    }
    expect(said).toEqual(Object.fromEntries(Object.keys(said).map((slug) => [slug, { editor: [], tsc: [] }])));
  },
);

const ROUTE = 'app/api/[id]/route.ts';
const route = (text: string, more: Partial<Project> = {}): Project => ({
  version: 1,
  next: '16',
  mode: 'development',
  ...more,
  files: { ...more.files, [ROUTE]: text },
});

const config = (compilerOptions: object, more: object = {}) => JSON.stringify({ compilerOptions, ...more });

/** Each with how many errors tsc finds, so that none is there for nothing. */
const CASES: [name: string, errors: number, project: Project][] = [
  ['the DOM', 0, route('export const GET = () => new Response(typeof document.title);\n')],
  [
    'a body that is any',
    0,
    route(
      'export async function POST(r: Request) { const { a } = await r.json(); return Response.json({ ...(await r.json()), a }); }\n',
    ),
  ],
  [
    'a form',
    0,
    route(
      "export async function POST(r: Request) { const name: FormDataEntryValue | null = (await r.formData()).get('a'); }\n",
    ),
  ],
  ['Node.js', 0, route("export const GET = () => new Response(Buffer.from(process.env.A ?? '') as BodyInit);\n")],
  ['a package that is not there', 1, route("import _ from 'lodash';\nexport const GET = () => _.a;\n")],
  ['a file that is not there', 1, route("import { a } from '@/lib/gone';\nexport const GET = () => a;\n")],
  [
    'a file of another case',
    1,
    route("import { a } from '@/lib/A';\nexport const GET = () => a;\n", {
      files: { 'lib/a.ts': 'export const a = 1;' },
    }),
  ],
  [
    'a name that is not exported',
    1,
    route("import { b } from '@/lib/a';\nexport const GET = () => b;\n", {
      files: { 'lib/a.ts': 'export const a = 1;' },
    }),
  ],
  [
    'a name of Next.js that is not',
    1,
    route("import { NextRespons } from 'next/server';\nexport const GET = () => NextRespons;\n"),
  ],
  [
    'a method that is not',
    1,
    route("import { NextResponse } from 'next/server';\nexport const GET = () => NextResponse.jsn({});\n"),
  ],
  [
    'params that are a promise',
    1,
    route(
      'export const GET = (r: Request, { params }: { params: Promise<{ id: string }> }) => new Response(params.id);\n',
    ),
  ],
  [
    'cookies() of Next.js 16',
    1,
    route("import { cookies } from 'next/headers';\nexport const GET = () => Response.json(cookies().get('a'));\n"),
  ],
  [
    'cookies() of Next.js 14',
    0,
    route("import { cookies } from 'next/headers';\nexport const GET = () => Response.json(cookies().get('a'));\n", {
      next: '14',
    }),
  ],
  ['a brace that is missing', 1, route('export function GET() {\n')],
  ['a string for a number', 1, route("export const GET = () => new Response('', { status: '200' });\n")],
  [
    'RouteContext',
    1,
    route(
      `export async function GET(r: Request, { params }: RouteContext<'/api/[id]'>) { const { id, x } = await params; return new Response(id); }\n`,
    ),
  ],
  [
    'RouteContext in Next.js 14',
    1,
    route(`export async function GET(r: Request, c: RouteContext<'/api/[id]'>) { return new Response(String(c)); }\n`, {
      next: '14',
    }),
  ],
  [
    'JSON that is imported',
    1,
    route("import data from '@/lib/data.json';\nexport const GET = () => Response.json(data.a + data.b);\n", {
      files: { 'lib/data.json': '{ "a": 1 }' },
    }),
  ],
  [
    'JavaScript that is imported',
    1,
    route("import { a } from '@/lib/a';\nimport b from '@/lib/b.mjs';\nexport const GET = () => a(1, b.c);\n", {
      files: { 'lib/a.js': 'export const a = (x) => x;\n', 'lib/b.mjs': 'export default { c: 1 };\n' },
    }),
  ],
  ['JavaScript with an error', 1, route("import '@/lib/a';\n", { files: { 'lib/a.js': 'export const a = ;\n' } })],
  [
    'a class from a folder with brackets',
    0,
    route("import { A } from './a';\nimport { take } from '@/lib/take';\nexport const GET = () => take(new A());\n", {
      files: {
        'app/api/[id]/a.ts': 'export class A { #a = 1; }',
        'lib/take.ts': "import type { A } from '@/app/api/[id]/a';\nexport const take = (a: A) => Response.json(a);",
      },
    }),
  ],
  [
    'JSX and an image',
    0,
    route('export {};\n', {
      files: {
        'app/page.tsx':
          'import icon from \'./icon.png\';\nexport default function Page() { return <p className="a">{icon.src}</p>; }\n',
        'app/icon.png': { base64: '' },
      },
    }),
  ],
  [
    'JSX with a wrong attribute',
    1,
    route('export {};\n', { files: { 'app/page.tsx': 'export default function Page() { return <p clas="a" />; }\n' } }),
  ],
  [
    'types of its own',
    1,
    route('export const GET = () => Response.json([shared.a, shared.b]);\n', {
      files: { 'lib/global.d.ts': 'declare const shared: { a: number };\n' },
    }),
  ],
  [
    'a test',
    1,
    route('export {};\n', {
      files: {
        'a.test.ts':
          "import { expect, test, vi } from 'vitest';\ntest('a', () => { expect(vi.fn()).toBeCalledWith(1); expect(1).toBeOne(); });\n",
      },
    }),
  ],
  [
    'zod',
    1,
    route(
      "import { z } from 'zod';\nexport const POST = async (r: Request) => Response.json(z.object({ a: z.number() }).parse(await r.json()).b);\n",
    ),
  ],
  ['no tsconfig.json: strict', 1, route('export const GET = (r) => r;\n')],
  [
    'a tsconfig.json that is not strict',
    0,
    route('export const GET = (r) => r;\n', {
      files: { 'tsconfig.json': config({ strict: false, lib: ['dom', 'esnext'] }) },
    }),
  ],
  [
    'a tsconfig.json with comments and paths',
    1,
    route("import { a } from '~/a';\nconst b: string = a;\nexport const GET = () => b;\n", {
      files: {
        'src/a.ts': 'export const a = 1;',
        'tsconfig.json': `{ // mine\n${config({ strict: true, paths: { '~/*': ['./src/*'] } }).slice(1)}`,
      },
    }),
  ],
  [
    'a tsconfig.json that forbids more',
    2,
    route('export const GET = (r: Request) => { const a: string[] = []; const b = a[0].length; };\n', {
      files: {
        'tsconfig.json': config({
          strict: true,
          noUncheckedIndexedAccess: true,
          noUnusedLocals: true,
          lib: ['dom', 'esnext'],
        }),
      },
    }),
  ],
  [
    'a tsconfig.json without the DOM',
    1,
    route('export const GET = () => new Response(typeof document.title);\n', {
      files: { 'tsconfig.json': config({ lib: ['esnext'] }) },
    }),
  ],
  [
    'a tsconfig.json that extends another',
    1,
    route('export const GET = (r) => r;\n', {
      files: { 'tsconfig.json': config({}, { extends: './base.json' }), 'base.json': config({ strict: true }) },
    }),
  ],
  [
    'a jsconfig.json that checks',
    1,
    route("import '../../../lib/a';\n", {
      files: { 'jsconfig.json': config({ checkJs: true, strict: true }), 'lib/a.js': 'export const a = 1;\na.b();\n' },
    }),
  ],
];

test.each(CASES)('%s: the editor says what tsc says', SLOW, async (_, errors, project) => {
  const said = typeCheckExport(project);
  expect(await check(project)).toEqual(said);
  expect(said).toHaveLength(errors);
});

test('formData() is not struck through, and what is deprecated is', SLOW, async () => {
  const text = "export async function POST(r: Request) { await r.formData(); return escape(''); }\n";
  expect(await check(route(text), ['suggestion'])).toEqual([expect.stringMatching(/6387 .*'escape' is deprecated/)]);
});

test('a file of the same name in another project is another file', SLOW, async () => {
  const use = "import { a } from '@/lib/a';\nexport const GET = () => Response.json(a.b);\n";
  expect(await check(route(use, { files: { 'lib/a.ts': 'export const a = { b: 1 };' } }))).toEqual([]);
  expect(await check(route(use, { files: { 'lib/a.ts': 'export const a = { c: 1 };' } }))).toHaveLength(1);
});

test.each([
  [
    'JSON',
    "import a from '@/lib/a.json';\nexport const GET = () => Response.json(a.b);\n",
    { 'lib/a.json': '{ "b": 1 }' },
  ],
  [
    'a module',
    "import { a } from '@/lib/a';\nexport const GET = () => Response.json(a);\n",
    { 'lib/a.ts': 'export const a = 1;' },
  ],
])(
  'an import of %s that led nowhere is looked up again when it comes, and when it goes',
  SLOW,
  async (_, use, files) => {
    expect(await check(route(use))).toHaveLength(1);
    expect(await check(route(use, { files }))).toEqual([]);
    expect(await check(route(use))).toHaveLength(1);
  },
);

test('an import of a package is looked up again when its types come', SLOW, async () => {
  const files = { 'app/route.ts': "import { z } from 'zod';\nexport const GET = () => Response.json(z.string());\n" };
  const project: Project = { version: 1, next: '16', mode: 'development', files };
  expect(await check(project, ['error'], ['next-16'])).toHaveLength(1);
  expect(await check(project)).toEqual([]);
});
