import { NextResponse, type NextRequest } from 'next/server';
import { tokenFor } from '@/lib/token';

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const code = searchParams.get('code') ?? '';
  const response = NextResponse.redirect(new URL('/welcome', request.url), 303);
  response.cookies.set('session', await tokenFor(code), {});
  return response;
}
