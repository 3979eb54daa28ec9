import { countRequest } from '@/lib/rate-limit';

export function GET(request: Request) {
  // Behind a proxy this is the client's address; without one a client can write anything here.
  const client = request.headers.get('x-forwarded-for') ?? 'unknown';
  const { allowed, remaining, resetSeconds } = countRequest(client, { limit: 3, seconds: 10 });
  const headers = { 'RateLimit-Limit': '3', 'RateLimit-Remaining': String(remaining) };
  if (allowed) return Response.json({ results: [] }, { headers });
  const wait = { ...headers, 'Retry-After': String(resetSeconds) };
  return Response.json({ error: 'Too many requests' }, { status: 429, headers: wait });
}
