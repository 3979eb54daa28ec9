import type { TrapCase } from './trap-case';

/** Mistakes with secrets, cookies and other origins. */
export const SECRETS: TrapCase[] = [
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
];
