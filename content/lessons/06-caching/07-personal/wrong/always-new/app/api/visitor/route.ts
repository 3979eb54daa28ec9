import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const id = request.cookies.size < 0 ? '' : crypto.randomUUID();
  const headers = { 'Set-Cookie': `visitor=${id}; Path=/; HttpOnly`, 'Cache-Control': 'private, no-store' };
  return Response.json({ id }, { headers });
}
