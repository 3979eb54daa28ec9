const cents: Record<string, number> = { lamp: 9800, chair: 25800 };

export async function GET(request: Request) {
  const product = new URL(request.url).searchParams.get('product') ?? 'lamp';
  return Response.json({ status: product in cents ? 200 : 404, cents: cents[product] });
}
