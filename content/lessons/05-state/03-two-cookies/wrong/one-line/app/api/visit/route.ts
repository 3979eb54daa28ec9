import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const visits = Number(request.cookies.get('visits')?.value ?? 0) + 1;
  const name = request.nextUrl.searchParams.get('name') ?? 'nobody';
  const headers = new Headers();
  headers.append('Set-Cookie', `visits=${visits}; last=${encodeURIComponent(name)}; Path=/`);
  return new Response(`Visit ${visits} of ${name}`, { headers });
}
