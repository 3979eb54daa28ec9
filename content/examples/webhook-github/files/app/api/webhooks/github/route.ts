import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const payload = await request.text();
  if (!isFromGitHub(payload, request.headers.get('x-hub-signature-256') ?? '')) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  const event = request.headers.get('x-github-event');
  if (event === 'ping') return Response.json({ pong: true });
  const { action, number } = JSON.parse(payload);
  // Answer fast and work later: GitHub gives up after ten seconds.
  return Response.json({ accepted: `${event} ${action} #${number}` }, { status: 202 });
}

function isFromGitHub(payload: string, signature: string): boolean {
  const secret = process.env.GITHUB_WEBHOOK_SECRET ?? '';
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`);
  const received = Buffer.from(signature);
  return expected.length === received.length && timingSafeEqual(expected, received);
}
