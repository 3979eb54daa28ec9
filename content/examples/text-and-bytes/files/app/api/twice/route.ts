export async function POST(request: Request) {
  // Clone before the first read: afterwards the body is used up.
  const copy = request.clone();
  const text = await request.text();
  const again = await request.text().catch((error: Error) => error.message);
  return Response.json({ text, again, copy: await copy.text() });
}
