const prices: Record<string, number> = { lamp: 4900, chair: 12900 };

export async function POST(request: Request) {
  const { product, amount = 1 } = await request.json();
  const price = prices[product];
  if (price === undefined) return Response.json({ error: `No product ${product}` }, { status: 404 });
  return Response.json({ cents: price * amount });
}
