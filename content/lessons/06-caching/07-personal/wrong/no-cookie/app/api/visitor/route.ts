import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const id = request.cookies.get('visitor')?.value ?? crypto.randomUUID();
  return Response.json({ id }, { headers: { 'Cache-Control': 'private, no-store' } });
}
