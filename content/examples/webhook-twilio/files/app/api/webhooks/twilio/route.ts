import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const fields = new URLSearchParams(await request.text());
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  const { PUBLIC_URL = '', TWILIO_AUTH_TOKEN = '' } = process.env;
  const { pathname, search } = new URL(request.url);
  const signed = PUBLIC_URL + pathname + search + sorted.map(([name, value]) => name + value).join('');
  const expected = createHmac('sha1', TWILIO_AUTH_TOKEN).update(signed).digest();
  const received = Buffer.from(request.headers.get('x-twilio-signature') ?? '', 'base64');
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  const answer = `<Response><Message>You wrote ${fields.get('Body')?.length} characters.</Message></Response>`;
  return new Response(answer, { headers: { 'Content-Type': 'text/xml' } });
}
