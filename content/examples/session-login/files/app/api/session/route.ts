import { cookies } from 'next/headers';
import { closeSession, openSession, userOf } from '@/lib/sessions';

const passwords: Record<string, string> = { ada: 'analytical' };

/** Who am I? */
export async function GET() {
  const user = userOf((await cookies()).get('session')?.value);
  return user ? Response.json({ user }) : Response.json({ error: 'Log in first' }, { status: 401 });
}

/** Log in. */
export async function POST(request: Request) {
  const { user, password } = await request.json();
  // One message for both mistakes: nobody learns which names exist.
  if (!password || passwords[user] !== password) {
    return Response.json({ error: 'Wrong name or password' }, { status: 401 });
  }
  (await cookies()).set('session', openSession(user), {
    httpOnly: true, // out of reach for scripts
    secure: process.env.NODE_ENV === 'production', // only over https
    sameSite: 'lax', // not with other sites' forms
    maxAge: 60 * 60 * 24,
  });
  return Response.json({ user });
}

/** Log out: on the server too, so that a copied cookie is worth nothing. */
export async function DELETE() {
  const store = await cookies();
  closeSession(store.get('session')?.value ?? '');
  store.delete('session');
  return new Response(null, { status: 204 });
}
