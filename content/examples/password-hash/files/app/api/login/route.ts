import { isLogin } from '@/lib/accounts';

export async function POST(request: Request) {
  const { name, password } = await request.json();
  if (await isLogin(name, password)) return Response.json({ welcome: name });
  return Response.json({ error: 'Wrong name or password' }, { status: 401 });
}
