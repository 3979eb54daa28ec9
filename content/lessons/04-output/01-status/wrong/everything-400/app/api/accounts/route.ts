const accounts = new Set(['ada']);

export async function POST(request: Request) {
  const { name } = await request.json();
  if (typeof name !== 'string' || name.length < 2) {
    return Response.json({ error: 'A name has at least 2 letters' }, { status: 400 });
  }
  if (accounts.has(name)) return Response.json({ error: `${name} is taken` }, { status: 400 });
  accounts.add(name);
  return Response.json({ name }, { status: 201 });
}
