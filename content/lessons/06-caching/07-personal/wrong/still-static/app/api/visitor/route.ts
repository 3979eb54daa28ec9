import type { NextRequest } from 'next/server';

export const dynamic = 'force-static';

export function GET(request: NextRequest) {
  const id = request.cookies.get('visitor')?.value ?? crypto.randomUUID();
  const headers = { 'Set-Cookie': `visitor=${id}; Path=/; HttpOnly`, 'Cache-Control': 'private, no-store' };
  return Response.json({ id }, { headers });
}
