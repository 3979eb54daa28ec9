import { createHmac } from 'node:crypto';
import { POST as receive } from '@/app/api/webhooks/slack/route';

// Plays Slack: signs an event with the time of now and delivers it.
export async function POST(request: Request) {
  const payload = await request.text();
  const time = String(Math.floor(Date.now() / 1000));
  const hmac = createHmac('sha256', process.env.SLACK_SIGNING_SECRET ?? '').update(`v0:${time}:${payload}`);
  const headers = { 'X-Slack-Request-Timestamp': time, 'X-Slack-Signature': `v0=${hmac.digest('hex')}` };
  return receive(new Request('http://localhost:3000/api/webhooks/slack', { method: 'POST', headers, body: payload }));
}
