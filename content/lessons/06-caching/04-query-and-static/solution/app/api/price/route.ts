const prices: Record<string, number> = { lamp: 49, chair: 129 };

export function GET(request: Request) {
  const product = new URL(request.url).searchParams.get('product') ?? 'lamp';
  const headers = { 'Cache-Control': 'public, s-maxage=60' };
  return Response.json({ product, price: prices[product] }, { headers });
}
