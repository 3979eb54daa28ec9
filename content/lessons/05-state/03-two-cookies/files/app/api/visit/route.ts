import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const visits = Number(request.cookies.get('visits')?.value ?? 0) + 1;
  const name = request.nextUrl.searchParams.get('name') ?? 'nobody';
  return new Response(`Visit ${visits} of ${name}`, { headers: { 'Set-Cookie': `visits=${visits}` } });
}
