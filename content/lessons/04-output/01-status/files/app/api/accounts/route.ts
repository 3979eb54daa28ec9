const accounts = new Set(['ada']);

export async function POST(request: Request) {
  const { name } = await request.json();
  if (accounts.has(name)) return Response.json({ error: 'That name is taken' });
  accounts.add(name);
  return Response.json({ name });
}
