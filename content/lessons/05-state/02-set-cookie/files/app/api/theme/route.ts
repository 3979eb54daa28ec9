import { cookies } from 'next/headers';

export async function GET() {
  const theme = (await cookies()).get('theme')?.value ?? 'system';
  return Response.json({ theme });
}

export async function PUT(request: Request) {
  const theme = await request.text();
  return Response.json({ theme });
}
