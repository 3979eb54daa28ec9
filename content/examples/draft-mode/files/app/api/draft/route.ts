import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  if (request.nextUrl.searchParams.get('secret') !== process.env.DRAFT_SECRET) {
    return Response.json({ error: 'Wrong secret' }, { status: 401 });
  }
  (await draftMode()).enable();
  // Never redirect to an address from the query: anyone could write it.
  redirect('/api/article');
}

export async function DELETE() {
  (await draftMode()).disable();
  return new Response(null, { status: 204 });
}
