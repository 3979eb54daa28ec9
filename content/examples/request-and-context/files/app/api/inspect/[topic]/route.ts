import type { NextRequest } from 'next/server';

interface Context {
  params: Promise<{ topic: string }>;
}

export async function GET(request: NextRequest, { params }: Context) {
  return Response.json({
    method: request.method,
    // The whole address as the server sees it.
    url: request.url,
    // Parsed already: no `new URL(request.url)` needed.
    path: request.nextUrl.pathname,
    query: Object.fromEntries(request.nextUrl.searchParams),
    params: await params,
    accept: request.headers.get('accept'),
    cookies: request.cookies.getAll(),
  });
}
