import { notes } from '@/lib/notes';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const text = notes.get(id);
  return text ? Response.json({ id, text }) : Response.json({ error: `No note ${id}` }, { status: 404 });
}

export async function DELETE(_request: Request, { params }: Context) {
  const { id } = await params;
  if (!notes.has(id)) return Response.json({ error: `No note ${id}` }, { status: 404 });
  return new Response(null, { status: 204 });
}
