import { cookies } from 'next/headers';

export function GET() {
  const store: any = cookies();
  return Response.json({ theme: store.get?.('theme')?.value ?? 'light' });
}
