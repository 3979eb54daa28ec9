import { cookies, headers } from 'next/headers';

export async function GET() {
  const [store, list] = await Promise.all([cookies(), headers()]);
  return Response.json({ theme: store.get('theme')?.value, agent: list.get('user-agent') });
}
