import { NextResponse, type NextRequest } from 'next/server';

export function POST(request: NextRequest) {
  // 303: done, now GET that page. A reload there does not send the form again.
  const response = NextResponse.redirect(new URL('/welcome', request.url), 303);
  response.cookies.set('user', 'ada', { httpOnly: true });
  return response;
}
