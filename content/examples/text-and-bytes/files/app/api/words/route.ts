export async function POST(request: Request) {
  const text = await request.text();
  return Response.json({ words: text.split(/\s+/).filter(Boolean).length });
}
