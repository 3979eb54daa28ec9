export async function POST(request: Request) {
  const body = await request.json().catch(() => undefined);
  if (!body) return Response.json({ error: 'Send JSON' }, { status: 400 });
  return Response.json({ length: body.text.length }, { status: 201 });
}
