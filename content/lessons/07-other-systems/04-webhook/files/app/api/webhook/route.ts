import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const { order } = await request.json();
  return Response.json({ received: order });
}

function signatureOf(text: string): string {
  const secret = process.env.WEBHOOK_SECRET ?? '';
  return `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
}
