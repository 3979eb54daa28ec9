import { cookies } from 'next/headers';

// How tutorials for Next.js 14 write it. The cast keeps newer types quiet.
interface OldCookies {
  get(name: string): { value: string } | undefined;
}

export function GET() {
  const store = cookies() as unknown as OldCookies;
  return Response.json({ theme: store.get('theme')?.value });
}
