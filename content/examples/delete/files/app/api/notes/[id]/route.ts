import { notes } from '@/lib/notes';

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const existed = notes.delete(id);
  return existed ? new Response(null, { status: 204 }) : Response.json({ error: `No note ${id}` }, { status: 404 });
}
