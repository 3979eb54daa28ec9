interface Context {
  params: Promise<{ shop: string; order: string }>;
}

// Each folder in brackets is one param. %20 and the like are decoded already.
export async function GET(_request: Request, { params }: Context) {
  const { shop, order } = await params;
  return Response.json({ shop, order });
}
