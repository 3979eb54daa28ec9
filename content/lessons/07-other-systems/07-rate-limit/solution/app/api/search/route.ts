const LIMIT = 3;
const SECONDS = 10;

interface Window {
  count: number;
  endsAt: number;
}

const windows = new Map<string, Window>();

export function GET(request: Request) {
  const client = request.headers.get('x-forwarded-for') ?? 'unknown';
  const now = Date.now();
  let window = windows.get(client);
  if (!window || window.endsAt <= now) {
    window = { count: 0, endsAt: now + SECONDS * 1000 };
    windows.set(client, window);
  }
  window.count += 1;
  if (window.count > LIMIT) {
    const wait = Math.ceil((window.endsAt - now) / 1000);
    return Response.json({ error: 'Too many requests' }, { status: 429, headers: { 'Retry-After': String(wait) } });
  }
  return Response.json({ results: [] });
}
