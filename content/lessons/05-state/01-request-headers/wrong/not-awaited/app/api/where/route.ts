import { headers } from 'next/headers';

export function GET() {
  const referer = (headers() as unknown as Headers).get('referer');
  return Response.json({ ok: true }, { headers: referer ? { 'X-Came-From': referer } : {} });
}
