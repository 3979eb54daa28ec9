import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const text = await request.text();
  const expected = Buffer.from(signatureOf(text));
  const received = Buffer.from(request.headers.get('x-signature') ?? '');
  const isRight = expected.length === received.length && timingSafeEqual(expected, received);
  if (!isRight) return Response.json({ error: 'Wrong signature' }, { status: 401 });
  const { order } = JSON.parse(text);
  return Response.json({ received: order });
}

function signatureOf(text: string): string {
  const secret = process.env.WEBHOOK_SECRET ?? '';
  return `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
}
