import { cookies } from 'next/headers';

// For one name the response wins, and Next.js writes all lines anew: watch SameSite change its case.
export async function GET() {
  const store = await cookies();
  store.set('from-store', '1');
  store.set('both', 'store');
  return new Response('mixed', { headers: { 'Set-Cookie': 'both=response; SameSite=Lax' } });
}
