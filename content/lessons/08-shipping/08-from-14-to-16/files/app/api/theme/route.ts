import { cookies } from 'next/headers';

export function GET() {
  const theme = cookies().get('theme')?.value ?? 'light';
  return Response.json({ theme });
}
