import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const payload = await request.text();
  const secret = process.env.SHOPIFY_API_SECRET ?? '';
  const expected = createHmac('sha256', secret).update(payload).digest();
  const received = Buffer.from(request.headers.get('x-shopify-hmac-sha256') ?? '', 'base64');
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  return Response.json({ topic: request.headers.get('x-shopify-topic'), total: JSON.parse(payload).total_price });
}
