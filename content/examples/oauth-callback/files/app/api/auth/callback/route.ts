import { cookies } from 'next/headers';
import { NextResponse, type NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const store = await cookies();
  const state = store.get('oauth-state')?.value;
  if (!state || searchParams.get('state') !== state) {
    return Response.json({ error: 'This login was not started here' }, { status: 400 });
  }
  if (searchParams.has('error')) return NextResponse.redirect(new URL('/?login=refused', request.url));
  // Here the code would be exchanged for a token, from server to server.
  const response = NextResponse.redirect(new URL('/welcome', request.url), 303);
  response.cookies.set('session', `session-of-${searchParams.get('code')}`, { httpOnly: true, sameSite: 'lax' });
  response.cookies.delete('oauth-state');
  return response;
}
