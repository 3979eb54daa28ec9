import type { TrapCase } from './trap-case';

/** Mistakes with requests, and what handlers fetch. */
export const REQUESTS: TrapCase[] = [
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
];
