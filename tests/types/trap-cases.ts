import type { NextVersion } from '@/sandbox/protocol';

/** A mistake, the line that is marked, what the fix makes of it, and code like it that is right. */
export interface TrapCase {
  id: string;
  /** The releases on which it is a mistake; all, where none is named. */
  next?: NextVersion[];
  /** Where the file lies, below the case's own folder. */
  file?: string;
  wrong: string;
  line: number;
  mended: string;
  right?: string;
}

export const TRAP_CASES: TrapCase[] = [
  {
    id: 'redirect-in-try',
    next: ['15', '16'],
    wrong: `import { redirect } from 'next/navigation';
export async function GET(request: Request) {
  try {
    if (request.headers.has('x-old')) redirect('/new');
    return Response.json(1);
  } catch (error) {
    console.error(error);
    return Response.json({ error: String(error) }, { status: 500 });
  }
}
`,
    line: 4,
    mended: `import { redirect, unstable_rethrow } from 'next/navigation';
export async function GET(request: Request) {
  try {
    if (request.headers.has('x-old')) redirect('/new');
    return Response.json(1);
  } catch (error) {
    unstable_rethrow(error);
    console.error(error);
    return Response.json({ error: String(error) }, { status: 500 });
  }
}
`,
    right: `import { notFound, redirect } from 'next/navigation';
const problem = (error: unknown) => Response.json(String(error));
export async function GET(request: Request) {
  try {
    if (request.headers.has('x-old')) notFound();
  } catch (error) {
    return problem(error);
  }
  try {
    await request.text();
  } catch {
    redirect('/b');
  }
  try {
    redirect('/a');
  } finally {
    console.log('done');
  }
}
`,
  },
  {
    id: 'redirect-in-try',
    next: ['14'],
    wrong: `import { notFound } from 'next/navigation';
export async function GET() {
  try {
    notFound();
  } catch {
    return new Response('failed', { status: 500 });
  }
}
`,
    line: 4,
    mended: `import { notFound } from 'next/navigation';
export async function GET() {
  try {
    notFound();
  } catch (error) {
    if (error instanceof Error && 'digest' in error) throw error;
    return new Response('failed', { status: 500 });
  }
}
`,
  },
  {
    id: 'answers-through-res',
    wrong: `import type { NextRequest, NextResponse } from 'next/server';
export async function GET(request: NextRequest, res: NextResponse) {
  if (!request.headers.has('x-key')) return res.status(401).json({ error: 'no key' });
  res.status(200).json({ ok: true });
}
`,
    line: 3,
    mended: `import type { NextRequest, NextResponse } from 'next/server';
export async function GET(request: NextRequest) {
  if (!request.headers.has('x-key')) return Response.json({ error: 'no key' }, { status: 401 });
  return Response.json({ ok: true }, { status: 200 });
}
`,
    right: `export async function GET(_: Request) {
  const res = await fetch('https://example.com/');
  return Response.json(await res.json());
}
`,
  },
  {
    id: 'answers-through-res',
    wrong: `import { NextResponse } from 'next/server';
export async function GET() {
  return NextResponse.status(404).json({ error: 'none' });
}
`,
    line: 3,
    mended: `import { NextResponse } from 'next/server';
export async function GET() {
  return Response.json({ error: 'none' }, { status: 404 });
}
`,
  },
  {
    id: 'default-export',
    wrong: `export default async function handler(request: Request) {
  return Response.json(request.method);
}
`,
    line: 1,
    mended: `export async function GET(request: Request) {
  return Response.json(request.method);
}
`,
  },
  {
    id: 'default-export',
    wrong: `const handler = () => Response.json(1);
export default handler;
`,
    line: 2,
    mended: `const handler = () => Response.json(1);
export { handler as GET };
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `export async function get() {
  return Response.json(1);
}
export const POST = get;
`,
    line: 1,
    mended: `export async function GET() {
  return Response.json(1);
}
export const POST = GET;
`,
    right: `const get = () => Response.json(1);
export { get as GET };
`,
  },
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
    id: 'body-read-twice',
    wrong: `export async function POST(request: Request) {
  const text = await request.text();
  const body = await request.json();
  return Response.json({ text, body });
}
`,
    line: 3,
    mended: `export async function POST(request: Request) {
  const text = await request.clone().text();
  const body = await request.json();
  return Response.json({ text, body });
}
`,
    right: `export async function POST(request: Request) {
  if (request.headers.has('x-raw')) return new Response(await request.text());
  const isForm = request.headers.get('content-type')?.startsWith('multipart/');
  const body = isForm ? await request.formData() : await request.json();
  return Response.json(body);
}
`,
  },
  {
    id: 'json-as-text',
    wrong: `export const GET = () => new Response(JSON.stringify({ ok: true }), { status: 201 });
`,
    line: 1,
    mended: `export const GET = () => Response.json({ ok: true }, { status: 201 });
`,
    right: `export const GET = () => new Response(JSON.stringify({ ok: true }), { headers: { 'content-type': 'a/b+json' } });
`,
  },
  {
    id: 'json-as-text',
    wrong: `export const GET = () => new Response(JSON.stringify([1, 2], null, 2));
`,
    line: 1,
    mended: `export const GET = () => new Response(JSON.stringify([1, 2], null, 2), { headers: { 'Content-Type': 'application/json' } });
`,
  },
  {
    id: 'body-with-status',
    wrong: `export const DELETE = () => new Response('gone', { status: 204 });
`,
    line: 1,
    mended: `export const DELETE = () => new Response(null, { status: 204 });
`,
    right: `const body = (has: boolean) => (has ? 'a' : null);
export const DELETE = () => new Response(body(false), { status: 204 });
export const GET = () => new Response('', { status: 200 });
`,
  },
  {
    id: 'body-with-status',
    wrong: `export const DELETE = () => Response.json({}, { status: 204 });
`,
    line: 1,
    mended: `export const DELETE = () => new Response(null, { status: 204 });
`,
  },
  {
    id: 'tag-without-profile',
    next: ['16'],
    wrong: `import { revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts');
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts', 'max');
  return Response.json(1);
}
`,
  },
  {
    id: 'update-tag-in-handler',
    next: ['16'],
    wrong: `import { updateTag } from 'next/cache';
export function POST() {
  updateTag('posts');
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { updateTag, revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts', { expire: 0 });
  return Response.json(1);
}
`,
  },
  {
    id: 'same-site-none',
    wrong: `import { NextResponse } from 'next/server';
export function GET() {
  const response = NextResponse.json(1);
  response.cookies.set('a', 'b', { sameSite: 'none' });
  return response;
}
`,
    line: 4,
    mended: `import { NextResponse } from 'next/server';
export function GET() {
  const response = NextResponse.json(1);
  response.cookies.set('a', 'b', { sameSite: 'none', secure: true });
  return response;
}
`,
    right: `import { NextResponse } from 'next/server';
export function GET() {
  const response = NextResponse.json(1);
  response.cookies.set('a', 'b', { sameSite: 'none', secure: process.env.NODE_ENV === 'production' });
  return response;
}
`,
  },
  {
    id: 'max-age-in-milliseconds',
    wrong: `import { cookies } from 'next/headers';
export async function POST() {
  const store = await cookies();
  store.set('a', 'b', { maxAge: 1000 * 60 * 60 });
  return Response.json(1);
}
`,
    line: 4,
    mended: `import { cookies } from 'next/headers';
export async function POST() {
  const store = await cookies();
  store.set('a', 'b', { maxAge: 60 * 60 });
  return Response.json(1);
}
`,
    right: `import { cookies } from 'next/headers';
export async function POST() {
  const store = await cookies();
  store.set('a', 'b', { maxAge: 60 * 60 * 24 });
  return Response.json(1);
}
`,
  },
  {
    id: 'get-with-body',
    wrong: `export async function GET() {
  return fetch('https://example.com/', { body: 'a' });
}
`,
    line: 2,
    mended: `export async function GET() {
  return fetch('https://example.com/', { method: 'POST', body: 'a' });
}
`,
    right: `export async function GET(request: Request) {
  return fetch('https://example.com/', { method: request.method, body: 'a' });
}
`,
  },
  {
    id: 'body-of-object',
    wrong: `export async function POST() {
  return fetch('https://example.com/', { method: 'POST', body: { a: 1 } });
}
`,
    line: 2,
    mended: `export async function POST() {
  return fetch('https://example.com/', { method: 'POST', body: JSON.stringify({ a: 1 }) });
}
`,
  },
  {
    id: 'relative-fetch',
    wrong: `export async function GET() {
  return fetch('/api/hello');
}
`,
    line: 2,
    mended: `export async function GET(request: Request) {
  return fetch(new URL('/api/hello', request.url));
}
`,
    right: `export async function GET(request: Request) {
  return fetch(\`\${new URL(request.url).origin}/api/hello\`);
}
`,
  },
  {
    id: 'get-reads-body',
    wrong: `export async function GET(request: Request) {
  const body = await request.json();
  return Response.json(body);
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  const body = await request.json();
  return Response.json(body);
}
`,
    right: `export async function GET(request: Request) {
  return new Response(await request.text());
}
`,
  },
  {
    id: 'shared-response',
    wrong: `const fine = Response.json({ ok: true });
export const GET = () => fine;
`,
    line: 2,
    mended: `const fine = Response.json({ ok: true });
export const GET = () => fine.clone();
`,
    right: `const fine = () => Response.json({ ok: true });
export const GET = () => fine();
`,
  },
  {
    id: 'redirect-headers',
    wrong: `export function GET() {
  const response = Response.redirect('https://example.com/');
  response.headers.set('X-A', 'b');
  return response;
}
`,
    line: 3,
    mended: `export function GET() {
  const response = new Response(null, { status: 302, headers: { Location: String('https://example.com/') } });
  response.headers.set('X-A', 'b');
  return response;
}
`,
    right: `import { NextResponse } from 'next/server';
export function GET() {
  const response = NextResponse.redirect('https://example.com/');
  response.headers.set('X-A', 'b');
  return response;
}
`,
  },
  {
    id: 'middleware-answer',
    wrong: `import { NextResponse } from 'next/server';
export const GET = () => NextResponse.next();
`,
    line: 2,
    mended: `import { NextResponse } from 'next/server';
export const GET = () => new NextResponse(null, { status: 204 });
`,
  },
  {
    id: 'middleware-answer',
    wrong: `import { NextResponse } from 'next/server';
export const GET = (request: Request) => NextResponse.rewrite(new URL('/b', request.url));
`,
    line: 2,
    mended: `import { NextResponse } from 'next/server';
export const GET = (request: Request) => NextResponse.redirect(new URL('/b', request.url));
`,
  },
  {
    id: 'missing-return',
    wrong: `export function GET(request: Request) {
  if (request.headers.has('x-a')) return Response.json(1);
  console.log('none');
}
`,
    line: 1,
    mended: `export function GET(request: Request) {
  if (request.headers.has('x-a')) return Response.json(1);
  console.log('none');
  return new Response(null, { status: 204 });
}
`,
    right: `import { notFound } from 'next/navigation';
export function GET(request: Request) {
  if (request.headers.has('x-a')) return Response.json(1);
  else notFound();
}
export async function POST(request: Request) {
  try {
    return Response.json(await request.json());
  } catch {
    return Response.json({ error: 'no JSON' }, { status: 400 });
  }
}
export function PUT(request: Request) {
  switch (request.headers.get('x-a')) {
    case 'a':
      return Response.json(1);
    default:
      return Response.json(2);
  }
}
`,
  },
  {
    id: 'node-in-edge',
    wrong: `import { createHash } from 'node:crypto';
export const runtime = 'edge';
export const GET = () => new Response(createHash('sha256').update('a').digest('hex'));
`,
    line: 1,
    mended: `import { createHash } from 'node:crypto';
export const runtime = 'nodejs';
export const GET = () => new Response(createHash('sha256').update('a').digest('hex'));
`,
    right: `import { Buffer } from 'node:buffer';
export const runtime = 'edge';
export const GET = () => new Response(Buffer.from('a').toString('hex'));
`,
  },
  {
    id: 'personal-answer-cached',
    wrong: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'public, max-age=60' } });
}
`,
    line: 4,
    mended: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'private, no-store' } });
}
`,
    right: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'public, max-age=60', Vary: 'Cookie' } });
}
`,
  },
  {
    id: 'preflight-not-answered',
    wrong: `export async function PUT(request: Request) {
  const headers = { 'Access-Control-Allow-Origin': 'https://a.example' };
  return Response.json(await request.json(), { headers });
}
`,
    line: 2,
    mended: `export async function PUT(request: Request) {
  const headers = { 'Access-Control-Allow-Origin': 'https://a.example' };
  return Response.json(await request.json(), { headers });
}

export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': 'https://a.example',
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  });
}
`,
    right: `export const GET = () => Response.json(1, { headers: { 'Access-Control-Allow-Origin': '*' } });
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
    id: 'relative-redirect',
    wrong: `import { NextResponse } from 'next/server';
export const GET = (request: Request) => NextResponse.redirect('/b');
`,
    line: 2,
    mended: `import { NextResponse } from 'next/server';
export const GET = (request: Request) => NextResponse.redirect(new URL('/b', request.url));
`,
    right: `export const GET = () => Response.redirect('https://example.com/');
`,
  },
  {
    id: 'redirect-keeps-post',
    wrong: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  const form = await request.formData();
  return NextResponse.redirect(new URL(\`/done?\${form.get('a')}\`, request.url));
}
`,
    line: 4,
    mended: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  const form = await request.formData();
  return NextResponse.redirect(new URL(\`/done?\${form.get('a')}\`, request.url), 303);
}
`,
    right: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  return NextResponse.redirect(new URL('/v2', request.url));
}
`,
  },
  {
    id: 'request-ip',
    next: ['15', '16'],
    wrong: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ ip: request.ip });
`,
    line: 2,
    mended: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ ip: request.headers.get('x-forwarded-for') });
`,
  },
  {
    id: 'request-query',
    wrong: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ page: request.query.page });
`,
    line: 2,
    mended: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ page: new URL(request.url).searchParams.get('page') });
`,
  },
  {
    id: 'body-as-object',
    wrong: `export async function POST(request: Request) {
  const { name } = request.body;
  return Response.json({ name });
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  const { name } = await request.json();
  return Response.json({ name });
}
`,
    right: `export async function POST(request: Request) {
  const reader = request.body?.getReader();
  return new Response(request.body, { headers: { 'X-Has': String(Boolean(reader)) } });
}
`,
  },
  {
    id: 'body-as-object',
    wrong: `export async function POST(request: Request) {
  const body = JSON.parse(request.body);
  return Response.json({ body });
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  const body = await request.json();
  return Response.json({ body });
}
`,
  },
  {
    id: 'headers-as-object',
    wrong: `export const GET = (request: Request) => Response.json({ agent: request.headers['user-agent'] });
`,
    line: 1,
    mended: `export const GET = (request: Request) => Response.json({ agent: request.headers.get('user-agent') });
`,
  },
  {
    id: 'cookies-as-object',
    wrong: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ a: request.cookies['a'] });
`,
    line: 2,
    mended: `import type { NextRequest } from 'next/server';
export const GET = (request: NextRequest) => Response.json({ a: request.cookies.get('a')?.value });
`,
  },
  {
    id: 'request-of-static',
    wrong: `import type { NextRequest } from 'next/server';
export const dynamic = 'force-static';
export const GET = (request: NextRequest) => Response.json({ page: request.nextUrl.searchParams.get('page') });
`,
    line: 3,
    mended: `import type { NextRequest } from 'next/server';
export const dynamic = 'force-dynamic';
export const GET = (request: NextRequest) => Response.json({ page: request.nextUrl.searchParams.get('page') });
`,
    right: `export const dynamic = 'force-static';
export const GET = () => Response.json({ at: Date.now() });
`,
  },
  {
    id: 'object-as-body',
    wrong: `export const GET = () => new Response({ ok: true }, { status: 201 });
`,
    line: 1,
    mended: `export const GET = () => Response.json({ ok: true }, { status: 201 });
`,
  },
  {
    id: 'stringified-twice',
    wrong: `export const GET = () => Response.json(JSON.stringify({ ok: true }));
`,
    line: 1,
    mended: `export const GET = () => Response.json({ ok: true });
`,
  },
  {
    id: 'status-in-body',
    wrong: `export const GET = () => Response.json({ status: 404, error: 'none' });
`,
    line: 1,
    mended: `export const GET = () => Response.json({ status: 404, error: 'none' }, { status: 404 });
`,
    right: `export const GET = () => Response.json({ status: 200 });
export const POST = (request: Request) => Response.json({ status: request.headers.get('a') });
`,
  },
  {
    id: 'status-as-init',
    wrong: `export const GET = () => Response.json({ error: 'none' }, 404);
`,
    line: 1,
    mended: `export const GET = () => Response.json({ error: 'none' }, { status: 404 });
`,
  },
  {
    id: 'error-response',
    wrong: `export const GET = () => Response.error();
`,
    line: 1,
    mended: `export const GET = () => new Response(null, { status: 500 });
`,
  },
  {
    id: 'response-not-returned',
    wrong: `export function GET(request: Request) {
  if (!request.headers.has('authorization')) Response.json({ error: 'who?' }, { status: 401 });
  return Response.json({ secret: 1 });
}
`,
    line: 2,
    mended: `export function GET(request: Request) {
  if (!request.headers.has('authorization')) return Response.json({ error: 'who?' }, { status: 401 });
  return Response.json({ secret: 1 });
}
`,
  },
  {
    id: 'response-thrown',
    wrong: `export function GET(request: Request) {
  if (!request.headers.has('authorization')) throw new Response('who?', { status: 401 });
  return Response.json(1);
}
`,
    line: 2,
    mended: `export function GET(request: Request) {
  if (!request.headers.has('authorization')) return new Response('who?', { status: 401 });
  return Response.json(1);
}
`,
    right: `const need = (request: Request) => {
  if (!request.headers.has('a')) throw new Response('who?', { status: 401 });
};
export function GET(request: Request) {
  try {
    need(request);
    return Response.json(1);
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}
`,
  },
  {
    id: 'config-of-pages',
    wrong: `export const config = { api: { bodyParser: false } };
export const POST = (request: Request) => new Response(request.body);
`,
    line: 1,
    mended: `export const POST = (request: Request) => new Response(request.body);
`,
  },
  {
    id: 'misspelt-option',
    wrong: `export const dynamc = 'force-static';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'wrong-option-value',
    next: ['14'],
    wrong: `export const dynamic = 'force_static';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'computed-revalidate',
    next: ['15', '16'],
    wrong: `export const revalidate = 60 * 10;
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const revalidate = 600;
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'other-export',
    next: ['14', '15'],
    wrong: `export const LIMIT = 3;
export const GET = () => Response.json(LIMIT);
`,
    line: 1,
    mended: `const LIMIT = 3;
export const GET = () => Response.json(LIMIT);
`,
    right: `export interface A {
  a: string;
}
export const revalidate = 3;
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'secret-in-response',
    wrong: `export const GET = () => Response.json({ key: process.env.STRIPE_SECRET_KEY });
`,
    line: 1,
    mended: `export const GET = () => Response.json({ key: Boolean(process.env.STRIPE_SECRET_KEY) });
`,
    right: `export const GET = (request: Request) =>
  Response.json({ ok: request.headers.get('a') === process.env.API_TOKEN, at: process.env.NEXT_PUBLIC_API_KEY });
`,
  },
  {
    id: 'set-cookie-set-twice',
    wrong: `export function GET() {
  const headers = new Headers();
  headers.set('Set-Cookie', 'a=1');
  headers.set('Set-Cookie', 'b=2; Path=/');
  return new Response(null, { headers });
}
`,
    line: 4,
    mended: `export function GET() {
  const headers = new Headers();
  headers.set('Set-Cookie', 'a=1');
  headers.append('Set-Cookie', 'b=2; Path=/');
  return new Response(null, { headers });
}
`,
    right: `export function GET(request: Request) {
  const headers = new Headers();
  if (request.headers.has('x')) headers.set('Set-Cookie', 'a=1');
  else headers.set('Set-Cookie', 'b=2; Path=/');
  return new Response(null, { headers });
}
`,
  },
  {
    id: 'signature-compared',
    wrong: `import { createHmac } from 'node:crypto';
export async function POST(request: Request) {
  const expected = createHmac('sha256', 'key').update(await request.text()).digest('hex');
  if (request.headers.get('x-signature') !== expected) return new Response('no', { status: 401 });
  return Response.json(1);
}
`,
    line: 4,
    mended: `import { createHmac, createHash, timingSafeEqual } from 'node:crypto';
export async function POST(request: Request) {
  const expected = createHmac('sha256', 'key').update(await request.text()).digest('hex');
  if (!timingSafeEqual(createHash('sha256').update(request.headers.get('x-signature') ?? '').digest(), createHash('sha256').update(expected).digest())) return new Response('no', { status: 401 });
  return Response.json(1);
}
`,
    right: `import { createHash } from 'node:crypto';
export async function POST(request: Request) {
  const tag = createHash('sha256').update(await request.text()).digest('hex');
  return new Response(null, { status: request.headers.get('if-none-match') === tag ? 304 : 200 });
}
`,
  },
  {
    id: 'static-beside-post',
    wrong: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
export const POST = () => Response.json(2);
`,
    line: 1,
    mended: `export const GET = () => Response.json(1);
export const POST = () => Response.json(2);
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
    id: 'get-reads-body',
    wrong: `export async function HEAD(request: Request) {
  return new Response(null, { headers: { 'X-A': String(await request.formData()) } });
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  return new Response(null, { headers: { 'X-A': String(await request.formData()) } });
}
`,
    right: `async function handler(request: Request) {
  const body: unknown = request.method === 'GET' ? null : await request.json();
  return Response.json({ body });
}
export { handler as GET, handler as POST };
`,
  },
  {
    id: 'shared-response',
    wrong: `const text = new Response('ok');
export function GET() {
  return text;
}
`,
    line: 3,
    mended: `const text = new Response('ok');
export function GET() {
  return text.clone();
}
`,
    right: `const none = new Response(null, { status: 204 });
const empty = new Response();
export const DELETE = () => none;
export const HEAD = () => empty;
`,
  },
  {
    id: 'get-with-body',
    wrong: `export async function POST(request: Request) {
  return fetch(new URL('/a', request.url), { headers: { a: 'b' }, body: JSON.stringify(await request.json()) });
}
`,
    line: 2,
    mended: `export async function POST(request: Request) {
  return fetch(new URL('/a', request.url), { method: 'POST', headers: { a: 'b' }, body: JSON.stringify(await request.json()) });
}
`,
    right: `import type { NextRequest } from 'next/server';
const send = (to: Request | string) => fetch(to, { body: 'a' });
export async function POST(request: NextRequest) {
  const copy = new Request(request, { body: (await request.text()).trim() });
  return request.headers.has('a') ? send(copy) : fetch(copy, { body: 'b' });
}
`,
  },
  {
    id: 'redirect-in-try',
    next: ['15', '16'],
    wrong: `import { redirect } from 'next/navigation';
export async function GET() {
  try {
    redirect('/a');
  } catch (error) {
    const known = error as Error;
    return Response.json({ error: known.message }, { status: 500 });
  }
}
`,
    line: 4,
    mended: `import { redirect, unstable_rethrow } from 'next/navigation';
export async function GET() {
  try {
    redirect('/a');
  } catch (error) {
    unstable_rethrow(error);
    const known = error as Error;
    return Response.json({ error: known.message }, { status: 500 });
  }
}
`,
    right: `import { redirect } from 'next/navigation';
function answer({ error }: { error: unknown }): Response {
  if (error instanceof Error && 'digest' in error) throw error;
  return Response.json({ error: String(error) }, { status: 500 });
}
export async function GET() {
  try {
    redirect('/a');
  } catch (error) {
    return answer({ error });
  }
}
export async function PUT() {
  try {
    redirect('/a');
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
export async function POST(request: Request) {
  let failure: unknown;
  try {
    if (request.headers.has('a')) redirect('/a');
  } catch (error) {
    failure = error;
  }
  if (failure) throw failure;
  return Response.json(1);
}
`,
  },
  {
    id: 'body-read-twice',
    wrong: `export async function PUT(request: Request) {
  const bytes = await request.arrayBuffer();
  return Response.json({ size: bytes.byteLength, text: await request.text() });
}
`,
    line: 3,
    mended: `export async function PUT(request: Request) {
  const bytes = await request.clone().arrayBuffer();
  return Response.json({ size: bytes.byteLength, text: await request.text() });
}
`,
    right: `import { NextRequest } from 'next/server';
export async function POST(request: NextRequest) {
  const text = await request.text();
  request = new NextRequest(request.url, { method: 'POST', body: text.trim() });
  return Response.json(await request.json());
}
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `function put() {
  return Response.json(1);
}
export { put };
`,
    line: 4,
    mended: `function put() {
  return Response.json(1);
}
export { put as PUT };
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `export const patch = () => Response.json(1);
void { patch };
`,
    line: 1,
    mended: `export const PATCH = () => Response.json(1);
void { patch: PATCH };
`,
  },
  {
    id: 'lower-case-handler',
    next: ['16'],
    wrong: `export const post = async (request: Request) => new Response(request.body);
`,
    line: 1,
    mended: `export const POST = async (request: Request) => new Response(request.body);
`,
    right: `export const options = { providers: ['a'] };
export const head = 'a';
export const GET = () => Response.json([options, head]);
`,
  },
  {
    id: 'secret-in-response',
    wrong: `export const GET = () => Response.json([process.env.GITHUB_TOKEN]);
`,
    line: 1,
    mended: `export const GET = () => Response.json([Boolean(process.env.GITHUB_TOKEN)]);
`,
    right: `const { env } = process;
export const GET = () =>
  Response.json({
    key: process.env.STRIPE_PUBLISHABLE_API_KEY,
    map: process.env.MAPBOX_PUBLIC_TOKEN,
    max: process.env.MAX_TOKENS,
    seconds: process.env.TOKEN_TTL_SECONDS,
    size: Object.keys(env).length,
  });
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
    id: 'tag-without-profile',
    next: ['16'],
    wrong: `import { revalidateTag as expire } from 'next/cache';
export function POST() {
  expire(
    'posts', // all of them
  );
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { revalidateTag as expire } from 'next/cache';
export function POST() {
  expire(
    'posts', 'max', // all of them
  );
  return Response.json(1);
}
`,
    right: `import { revalidateTag } from 'next/cache';
const expire = (...given: Parameters<typeof revalidateTag>) => revalidateTag(...given);
export function POST() {
  expire('posts', 'max');
  return Response.json(1);
}
`,
  },
  {
    id: 'middleware-answer',
    wrong: `import { NextResponse } from 'next/server';
export function GET() {
  const response = NextResponse.next();
  response.headers.set('X-A', 'b');
  return response;
}
`,
    line: 3,
    mended: `import { NextResponse } from 'next/server';
export function GET() {
  const response = new NextResponse(null, { status: 204 });
  response.headers.set('X-A', 'b');
  return response;
}
`,
    right: `import { NextResponse } from 'next/server';
export function GET() {
  const carrier = NextResponse.next();
  carrier.cookies.set('a', 'b');
  return NextResponse.json(1, { headers: carrier.headers });
}
`,
  },
  {
    id: 'wrong-option-value',
    next: ['14'],
    wrong: `export const runtime = 'edg';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const runtime = 'edge';
export const GET = () => Response.json(1);
`,
    right: `export const runtime = 'experimental-edge';
export const GET = () => Response.json(1);
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
    id: 'default-export',
    wrong: `const app = { fetch: (request: Request) => new Response(request.body) };
export default app.fetch;
`,
    line: 2,
    mended: `const app = { fetch: (request: Request) => new Response(request.body) };
export const GET = app.fetch;
`,
  },
  {
    id: 'default-export',
    wrong: `export default { fetch: (request: Request) => new Response(request.body) };
`,
    line: 1,
    mended: ``,
  },
  {
    id: 'default-export',
    wrong: `export default function handler(request: Request): Response {
  return request.url === '' ? handler(request) : Response.json(1);
}
export const POST = handler;
`,
    line: 1,
    mended: `export function GET(request: Request): Response {
  return request.url === '' ? GET(request) : Response.json(1);
}
export const POST = GET;
`,
  },
  {
    id: 'redirect-in-try',
    next: ['15', '16'],
    file: 'act.ts',
    wrong: `'use server';
import * as navigation from 'next/navigation';
export async function act() {
  try {
    navigation.redirect('/a');
  } catch (error) {
    console.error(error);
  }
}
`,
    line: 5,
    mended: `'use server';
import { unstable_rethrow } from 'next/navigation';
import * as navigation from 'next/navigation';
export async function act() {
  try {
    navigation.redirect('/a');
  } catch (error) {
    unstable_rethrow(error);
    console.error(error);
  }
}
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
  {
    id: 'body-read-twice',
    wrong: `async function handler(request: Request) {
  const text = await request.text();
  return Response.json([text, await request.json()]);
}
export { handler as PUT, handler as POST };
`,
    line: 3,
    mended: `async function handler(request: Request) {
  const text = await request.clone().text();
  return Response.json([text, await request.json()]);
}
export { handler as PUT, handler as POST };
`,
  },
];
