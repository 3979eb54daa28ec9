import { redirect } from 'next/navigation';
import { findLink } from '@/lib/links';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  let target: string;
  try {
    target = findLink(code);
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 404 });
  }
  try {
    redirect(target);
  } catch {
    return Response.json({ error: 'Failed to redirect' }, { status: 502 });
  }
}
