import { createToken } from '@/lib/tokens';

export async function POST(request: Request) {
  const { user, password } = await request.json();
  if (password !== 'analytical') return Response.json({ error: 'Wrong password' }, { status: 401 });
  return Response.json({ token: await createToken(user), expiresIn: 900 });
}
