import { cookies } from 'next/headers';
import { closeSession, isPassword, openSession, userOf } from '@/lib/sessions';

/** Who am I? */
export async function GET() {
  const user = userOf((await cookies()).get('session')?.value);
  return user ? Response.json({ user }) : Response.json({ error: 'Log in first' }, { status: 401 });
}

/** Log in. */
export async function POST(request: Request) {
  const { user, password } = await request.json();
  if (!isPassword(user, password)) return Response.json({ error: 'Wrong name or password' }, { status: 401 });
  (await cookies()).set('session', user, { httpOnly: true, sameSite: 'lax' });
  return Response.json({ user });
}

/** Log out. */
export async function DELETE() {
  const store = await cookies();
  closeSession(store.get('session')?.value);
  store.delete('session');
  return new Response(null, { status: 204 });
}
