import { createHmac, timingSafeEqual } from 'node:crypto';

const FIVE_MINUTES = 300;

export async function POST(request: Request) {
  const payload = await request.text();
  const time = request.headers.get('x-slack-request-timestamp') ?? '';
  if (!isFromSlack(payload, time, request.headers.get('x-slack-signature') ?? '')) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  if (Math.abs(Date.now() / 1000 - Number(time)) > FIVE_MINUTES) {
    return Response.json({ error: 'Too old' }, { status: 401 });
  }
  const message = JSON.parse(payload);
  // Slack asks once whether this address is really yours.
  if (message.type === 'url_verification') return new Response(message.challenge);
  return Response.json({ received: message.event.type });
}

function isFromSlack(payload: string, time: string, signature: string): boolean {
  const secret = process.env.SLACK_SIGNING_SECRET ?? '';
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${time}:${payload}`).digest('hex')}`);
  const received = Buffer.from(signature);
  return expected.length === received.length && timingSafeEqual(expected, received);
}
