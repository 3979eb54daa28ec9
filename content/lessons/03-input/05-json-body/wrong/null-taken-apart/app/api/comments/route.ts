export async function POST(request: Request) {
  const body = await request.json().catch(() => undefined);
  if (body === undefined) return Response.json({ error: 'Send JSON' }, { status: 400 });
  const { text } = body;
  if (typeof text !== 'string') return Response.json({ error: 'Send a "text"' }, { status: 400 });
  return Response.json({ length: text.length }, { status: 201 });
}
