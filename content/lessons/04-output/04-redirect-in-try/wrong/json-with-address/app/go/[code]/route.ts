import { findLink } from '@/lib/links';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  try {
    return Response.json({ location: findLink(code) });
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 404 });
  }
}
