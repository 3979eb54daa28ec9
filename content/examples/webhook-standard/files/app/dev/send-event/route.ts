import { POST as receive } from '@/app/api/webhooks/standard/route';
import { sign } from '@/lib/sign';

// Plays the sender: signs an event with the time of now and delivers it.
export async function POST(request: Request) {
  const payload = await request.text();
  const id = request.headers.get('webhook-id') ?? 'msg_1';
  const time = String(Math.floor(Date.now() / 1000));
  const headers = { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': sign(id, time, payload) };
  return receive(
    new Request('http://localhost:3000/api/webhooks/standard', { method: 'POST', headers, body: payload }),
  );
}
