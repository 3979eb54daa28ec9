export const dynamic = 'force-static';

export function GET() {
  const id = crypto.randomUUID();
  return Response.json({ id }, { headers: { 'Set-Cookie': `visitor=${id}; Path=/; HttpOnly` } });
}
