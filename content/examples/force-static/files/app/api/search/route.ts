import type { NextRequest } from 'next/server';

export const dynamic = 'force-static';

export function GET(request: NextRequest) {
  return Response.json({
    query: request.nextUrl.searchParams.get('q'),
    agent: request.headers.get('user-agent'),
    cookies: request.cookies.getAll().length,
  });
}
