import { NextResponse, type NextRequest } from 'next/server';
import { tokenFor } from '@/lib/token';

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  if (searchParams.get('state') !== 's-42' || !request.cookies.has('oauth-state')) {
    return Response.json({ error: 'This login was not started here' }, { status: 400 });
  }
  const token = await tokenFor(searchParams.get('code') ?? '');
  const response = NextResponse.redirect(new URL('/welcome', request.url), 303);
  response.cookies.set('session', token, { httpOnly: true, sameSite: 'lax' });
  return response;
}
