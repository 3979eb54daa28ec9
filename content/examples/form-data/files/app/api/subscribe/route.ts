export async function POST(request: Request) {
  const form = await request.formData().catch(() => null);
  if (!form) return Response.json({ error: 'Send a form' }, { status: 415 });
  return Response.json({
    email: form.get('email'),
    // getAll: a field that is given several times, such as a group of checkboxes.
    topics: form.getAll('topic'),
    // A checkbox that is not ticked is not sent at all.
    weekly: form.has('weekly'),
  });
}
