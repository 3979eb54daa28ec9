import { cookies } from 'next/headers';

export async function GET() {
  const theme = (await cookies()).get('theme')?.value ?? 'light';
  return Response.json({ theme });
}
