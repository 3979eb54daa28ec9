// Public data: a CDN keeps it for a minute, and may show the old one while it fetches a new one.
export function GET() {
  const headers = { 'Cache-Control': 'public, s-maxage=60, stale-while-revalidate=300' };
  return Response.json({ products: 120 }, { headers });
}
