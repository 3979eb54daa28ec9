import type { TrapCase } from './trap-case';

/** Mistakes with bodies of answers and requests. */
export const BODIES: TrapCase[] = [
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
