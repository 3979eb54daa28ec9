export async function POST(request: Request) {
  const form = await request.formData().catch(() => undefined);
  if (!form) return Response.json({ error: 'Send a form' }, { status: 415 });
  const email = form.get('email');
  const topics = form.getAll('topic');
  return Response.json({ email, topics, digest: form.get('digest') }, { status: 201 });
}
