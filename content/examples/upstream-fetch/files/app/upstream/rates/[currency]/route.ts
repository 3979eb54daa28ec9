// Stands in for the other service, so that this example needs no network.
const rates: Record<string, number> = { usd: 1.08, nok: 11.6 };

export async function GET(request: Request, { params }: { params: Promise<{ currency: string }> }) {
  const { currency } = await params;
  if (request.headers.get('x-key') !== 'demo') return new Response(null, { status: 401 });
  if (currency === 'slow') await new Promise((resolve) => setTimeout(resolve, 3000));
  if (currency === 'broken') return new Response('out of order', { status: 503 });
  const rate = rates[currency];
  return rate ? Response.json({ rate, internal: 'id 7' }) : new Response(null, { status: 404 });
}
