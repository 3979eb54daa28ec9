const LIMIT = 3;
const SECONDS = 10;

const counts = new Map<string, number>();

export function GET(request: Request) {
  const client = request.headers.get('x-forwarded-for') ?? 'unknown';
  const count = (counts.get(client) ?? 0) + 1;
  counts.set(client, count);
  if (count > LIMIT) {
    return Response.json({ error: 'Too many requests' }, { status: 429, headers: { 'Retry-After': String(SECONDS) } });
  }
  return Response.json({ results: [] });
}
