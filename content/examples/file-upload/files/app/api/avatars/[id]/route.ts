import { avatars } from '@/lib/avatars';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const file = avatars.get((await params).id);
  if (!file) return Response.json({ error: 'No such avatar' }, { status: 404 });
  // nosniff keeps browsers from treating an upload as something it does not say it is.
  return new Response(file, { headers: { 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff' } });
}
