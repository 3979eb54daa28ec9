import { avatars } from '@/lib/avatars';

const LARGEST = 100_000;

export async function POST(request: Request) {
  const file = (await request.formData()).get('avatar');
  if (!(file instanceof File)) return Response.json({ error: 'Choose a file' }, { status: 400 });
  // The type is what the client claims: sniff the bytes before you trust it.
  if (!file.type.startsWith('image/')) return Response.json({ error: `No ${file.type} please` }, { status: 415 });
  if (file.size > LARGEST) return Response.json({ error: 'Too large' }, { status: 413 });

  const id = String(avatars.size + 1);
  avatars.set(id, file);
  const answer = { id, name: file.name, size: file.size, type: file.type };
  return Response.json(answer, { status: 201, headers: { Location: `/api/avatars/${id}` } });
}
