// About one person: must never end up in a shared cache.
export function GET() {
  return Response.json({ balance: 42 }, { headers: { 'Cache-Control': 'private, no-store' } });
}
