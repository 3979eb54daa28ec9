import { NextResponse, type NextRequest } from 'next/server';

export function proxy(request: NextRequest) {
  const user = request.cookies.get('user')?.value;
  if (!user) return Response.json({ error: 'Log in first' }, { status: 401 });
  const headers = new Headers(request.headers);
  headers.set('x-user', user);
  return NextResponse.next({ headers: { 'x-user': user } });
}

export const config = { matcher: '/api/admin/:path*' };
