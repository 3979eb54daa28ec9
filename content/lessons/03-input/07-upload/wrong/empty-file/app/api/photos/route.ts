const LARGEST = 100;

export async function POST(request: Request) {
  const file = (await request.formData()).get('photo');
  if (!(file instanceof File)) return refuse(400, 'Choose a file');
  if (!file.type.startsWith('image/')) return refuse(415, 'Choose a picture');
  if (file.size > LARGEST) return refuse(413, 'Choose a smaller picture');
  return Response.json({ name: file.name, type: file.type, size: file.size }, { status: 201 });
}

function refuse(status: number, error: string) {
  return Response.json({ error }, { status });
}
