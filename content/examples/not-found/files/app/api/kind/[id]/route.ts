export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (id !== '1') return Response.json({ error: `There is no item ${id}` }, { status: 404 });
  return Response.json({ id });
}
