import { NextResponse } from 'next/server';

export function GET() {
  // Throws: see the console.
  return NextResponse.redirect('/docs');
}
