import { NextResponse, type NextRequest } from 'next/server';

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === '/api/open') return NextResponse.rewrite(new URL('/api/public', request.url));
  const user = request.cookies.get('user')?.value;
  if (!user) return Response.json({ error: 'Log in first' }, { status: 401 });

  // Headers given to next() reach the handler; a client cannot send its own x-user past this line.
  const headers = new Headers(request.headers);
  headers.set('x-user', user);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('x-request-id', crypto.randomUUID());
  return response;
}

export const config = { matcher: ['/api/inbox', '/api/open'] };
