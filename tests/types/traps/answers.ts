import type { TrapCase } from './trap-case';

/** Mistakes with what a handler answers with. */
export const ANSWERS: TrapCase[] = [
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
];
