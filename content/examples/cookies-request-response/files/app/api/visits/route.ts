import { NextResponse, type NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  // A cookie is text that the client may have changed: never trust it as a number.
  const before = Number(request.cookies.get('visits')?.value);
  const visits = (Number.isInteger(before) && before > 0 ? before : 0) + 1;
  const response = NextResponse.json({ visits, welcomeBack: visits > 1 });
  response.cookies.set('visits', String(visits), { path: '/api/visits' });
  return response;
}
