import type { TrapCase } from './trap-case';

/** Mistakes with redirects. */
export const REDIRECTS: TrapCase[] = [
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
    id: 'error-response',
    wrong: `export const GET = () => Response.error();
`,
    line: 1,
    mended: `export const GET = () => new Response(null, { status: 500 });
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
];
