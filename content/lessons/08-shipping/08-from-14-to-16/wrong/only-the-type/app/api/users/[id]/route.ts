const users = new Map([
  ['1', 'Ada'],
  ['2', 'Grace'],
]);

export function GET(_request: Request, { params }: { params: any }) {
  const name = users.get(params.id);
  if (!name) return Response.json({ error: 'No such user' }, { status: 404 });
  return Response.json({ id: params.id, name });
}
