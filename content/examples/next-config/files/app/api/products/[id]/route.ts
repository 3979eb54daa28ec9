export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  // After a rewrite the url is still what the client asked for.
  return Response.json({ id: (await params).id, url: new URL(request.url).pathname });
}
