// With false, only the listed ids exist: everything else is a 404.
export const dynamicParams = false;

export function generateStaticParams() {
  return [{ city: 'oslo' }];
}

export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  return Response.json({ city: (await params).city });
}
