const prices: Record<string, number> = { lamp: 49, chair: 129 };

export const dynamic = 'force-static';

export function GET(request: Request) {
  const product = new URL(request.url).searchParams.get('product') ?? 'lamp';
  return Response.json({ product, price: prices[product] });
}
