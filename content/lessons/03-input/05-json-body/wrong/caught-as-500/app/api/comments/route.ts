export async function POST(request: Request) {
  try {
    const { text } = await request.json();
    if (typeof text !== 'string') return Response.json({ error: 'Send a text' }, { status: 400 });
    return Response.json({ length: text.length }, { status: 201 });
  } catch (error) {
    return Response.json({ error: String(error) }, { status: 500 });
  }
}
