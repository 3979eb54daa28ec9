import { NextResponse, type NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  // A relative address throws: build a whole one from the request.
  const url = new URL('/docs', request.url);
  url.searchParams.set('from', 'go');
  return NextResponse.redirect(url);
}
