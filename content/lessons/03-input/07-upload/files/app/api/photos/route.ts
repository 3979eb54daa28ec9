export async function POST(request: Request) {
  const file = (await request.formData()).get('photo') as File;
  return Response.json({ name: file.name, type: file.type, size: file.size }, { status: 201 });
}
