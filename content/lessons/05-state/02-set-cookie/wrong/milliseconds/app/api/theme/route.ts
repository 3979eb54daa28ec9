import { cookies } from 'next/headers';

export async function GET() {
  const theme = (await cookies()).get('theme')?.value ?? 'system';
  return Response.json({ theme });
}

export async function PUT(request: Request) {
  const theme = await request.text();
  (await cookies()).set('theme', theme, { httpOnly: true, sameSite: 'lax', maxAge: 1000 * 60 * 60 * 24 });
  return Response.json({ theme });
}
