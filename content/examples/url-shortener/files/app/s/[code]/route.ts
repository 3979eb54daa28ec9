import { redirect } from 'next/navigation';
import { links } from '@/lib/links';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const link = links.get((await params).code);
  if (!link) return new Response('No such link', { status: 404 });
  link.visits++;
  // 307, not 308: a browser that remembers the redirect would never be counted again.
  redirect(link.url);
}
