import { NextResponse, type NextRequest } from 'next/server';

export function proxy(request: NextRequest) {
  const user = request.cookies.get('user')?.value;
  if (!user) return Response.json({ error: 'Log in first' }, { status: 401 });
  const headers = new Headers(request.headers);
  headers.append('x-user', user);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/api/admin/:path*' };
