export async function POST(request: Request) {
  const body = await request.json().catch(() => undefined);
  if (typeof body?.text !== 'string') {
    return Response.json({ error: 'Send JSON with a "text"' }, { status: 400 });
  }
  return Response.json({ length: body.text.length }, { status: 201 });
}
