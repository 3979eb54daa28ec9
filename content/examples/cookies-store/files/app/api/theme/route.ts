import { cookies } from 'next/headers';

const themes = ['light', 'dark'];

export async function GET() {
  const store = await cookies();
  return Response.json({ theme: store.get('theme')?.value ?? 'system' });
}

export async function PUT(request: Request) {
  const theme = await request.text();
  if (!themes.includes(theme)) return Response.json({ error: `Choose ${themes.join(' or ')}` }, { status: 400 });
  const store = await cookies();
  store.set('theme', theme, { httpOnly: true, sameSite: 'lax', maxAge: 60 * 60 * 24 * 365 });
  return Response.json({ theme });
}

export async function DELETE() {
  // Deleting means: an empty value that has expired.
  (await cookies()).delete('theme');
  return new Response(null, { status: 204 });
}
