import type { TrapCase } from './trap-case';

/** Mistakes with promises and parameters. */
export const PROMISES: TrapCase[] = [
  {
    id: 'params-not-awaited',
    next: ['15', '16'],
    file: '[id]/route.ts',
    wrong: `export function GET(request: Request, { params }: { params: { id: string } }) {
  return Response.json({ id: params.id, length: params.id.length });
}
`,
    line: 2,
    mended: `export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json({ id: (await params).id, length: (await params).id.length });
}
`,
    right: `export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return Response.json({ id, more: await params.then(({ id }) => id) });
}
`,
  },
  {
    id: 'params-not-awaited',
    next: ['15', '16'],
    file: '[id]/route.ts',
    wrong: `export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = context.params;
  return Response.json(id);
}
`,
    line: 2,
    mended: `export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = await context.params;
  return Response.json(id);
}
`,
  },
  {
    id: 'params-not-awaited',
    next: ['15', '16'],
    file: '[id]/route.ts',
    wrong: `export async function GET(request: Request, { params: { id } }: { params: { id: string } }) {
  return Response.json(id);
}
`,
    line: 1,
    mended: `export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return Response.json(id);
}
`,
  },
  {
    id: 'request-apis-not-awaited',
    next: ['15', '16'],
    wrong: `import { cookies } from 'next/headers';
export function GET() {
  return Response.json(cookies().get('a'));
}
`,
    line: 3,
    mended: `import { cookies } from 'next/headers';
export async function GET() {
  return Response.json((await cookies()).get('a'));
}
`,
    right: `import { cookies } from 'next/headers';
export async function GET() {
  const store = await cookies();
  return Response.json([store.get('a'), await cookies().then((all) => all.size)]);
}
`,
  },
  {
    id: 'request-apis-not-awaited',
    next: ['15', '16'],
    wrong: `import { headers } from 'next/headers';
export async function GET() {
  const all = headers();
  return Response.json(all.get('a'));
}
`,
    line: 3,
    mended: `import { headers } from 'next/headers';
export async function GET() {
  const all = await headers();
  return Response.json(all.get('a'));
}
`,
  },
  {
    id: 'promise-as-json',
    wrong: `export async function POST(request: Request) {
  return Response.json({ body: request.json() });
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  return Response.json({ body: await request.json() });
}
`,
  },
  {
    id: 'text-as-number',
    next: ['15', '16'],
    file: '[id]/route.ts',
    wrong: `export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return Response.json([1, 2].filter((known) => known === id));
}
`,
    line: 3,
    mended: `export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return Response.json([1, 2].filter((known) => known === Number(id)));
}
`,
  },
  {
    id: 'text-as-number',
    wrong: `export function GET(request: Request) {
  const page: unknown = new URL(request.url).searchParams.get('page');
  return Response.json(page === 1);
}
`,
    line: 3,
    mended: `export function GET(request: Request) {
  const page: unknown = new URL(request.url).searchParams.get('page');
  return Response.json(Number(page) === 1);
}
`,
    right: `export function GET(request: Request) {
  let page: string | number | null = new URL(request.url).searchParams.get('page');
  page = Number(page);
  return Response.json(page === 1);
}
`,
  },
  {
    id: 'promise-as-json',
    wrong: `const load = () => Promise.resolve(1);
export const GET = (request: Request) => Response.json({ a: request.headers.has('a') ? load() : load() });
`,
    line: 2,
    mended: `const load = () => Promise.resolve(1);
export const GET = async (request: Request) => Response.json({ a: await (request.headers.has('a') ? load() : load()) });
`,
  },
  {
    id: 'request-apis-not-awaited',
    next: ['15', '16'],
    wrong: `import { draftMode } from 'next/headers'
export async function GET() {
  const answer = Response.json(1)
  draftMode().enable()
  return answer
}
`,
    line: 4,
    mended: `import { draftMode } from 'next/headers'
export async function GET() {
  const answer = Response.json(1)
  ;(await draftMode()).enable()
  return answer
}
`,
  },
];
