import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const id = request.cookies.get('visitor')?.value ?? crypto.randomUUID();
  const headers = { 'Set-Cookie': `visitor=${id}; Path=/; HttpOnly`, 'Cache-Control': 'public, max-age=60' };
  return Response.json({ id }, { headers });
}
