const LIMIT = 3;
const SECONDS = 10;

let count = 0;
let endsAt = 0;

export function GET(request: Request) {
  const now = Date.now();
  if (endsAt <= now) {
    count = 0;
    endsAt = now + SECONDS * 1000;
  }
  count += 1;
  if (count > LIMIT) {
    return Response.json(
      { error: 'Too many requests' },
      { status: 429, headers: { 'Retry-After': String(Math.ceil((endsAt - now) / 1000)) } },
    );
  }
  return Response.json({ results: [] });
}
