export function generateStaticParams() {
  return [{ city: 'oslo' }, { city: 'bern' }];
}

export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  return Response.json({ city: (await params).city, made: crypto.randomUUID().slice(0, 8) });
}
