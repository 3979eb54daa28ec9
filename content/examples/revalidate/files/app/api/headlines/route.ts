export const revalidate = 10;

// In production: the first request after ten seconds still gets the old answer (STALE) and orders a new one.
export function GET() {
  return Response.json({ headline: 'Cache invalidation solved', printed: new Date().toISOString() });
}
