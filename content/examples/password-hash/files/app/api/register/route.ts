import { register } from '@/lib/accounts';

export async function POST(request: Request) {
  const { name, password } = await request.json();
  // bcrypt reads 72 bytes and ignores the rest: refuse what it would cut.
  const bytes = new TextEncoder().encode(password).length;
  if (bytes < 8 || bytes > 72) return Response.json({ error: '8 to 72 bytes, please' }, { status: 400 });
  await register(name, password);
  return Response.json({ name }, { status: 201 });
}
