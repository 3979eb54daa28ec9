interface Context {
  params: Promise<{ slug?: string[] }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { slug = [] } = await params;
  return Response.json({ depth: slug.length, trail: slug.join(' > ') });
}
