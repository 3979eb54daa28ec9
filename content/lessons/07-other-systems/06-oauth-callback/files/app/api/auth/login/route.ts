import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

export async function GET() {
  const state = crypto.randomUUID();
  (await cookies()).set('oauth-state', state, { httpOnly: true, sameSite: 'lax', maxAge: 600 });
  const query = new URLSearchParams({ client_id: 'playground', response_type: 'code', state });
  redirect(`https://login.example.com/authorize?${query}`);
}
