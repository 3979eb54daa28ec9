import { NextResponse } from 'next/server';

// NextResponse is a Response with `cookies` and a `redirect` that allows more status codes.
export function GET() {
  const response = NextResponse.json({ built: 'NextResponse.json' }, { status: 201 });
  response.cookies.set('seen', 'yes', { maxAge: 60 });
  return response;
}
