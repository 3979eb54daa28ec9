const users = new Map([
  ['1', 'Ada'],
  ['2', 'Grace'],
]);

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const name = users.get(id);
  if (!name) return Response.json({ error: 'No such user' }, { status: 404 });
  return Response.json({ id, name });
}
