import { notFound } from 'next/navigation';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  // In a page this shows not-found.tsx; in a handler it is a 404 without a body.
  if (id !== '1') notFound();
  return Response.json({ id });
}
