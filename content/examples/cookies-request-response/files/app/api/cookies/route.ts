import type { NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  return Response.json({ all: request.cookies.getAll(), hasToken: request.cookies.has('token') });
}
