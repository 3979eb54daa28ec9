import { POST as receive } from '@/app/api/webhooks/stripe/route';
import { stripe } from '@/lib/stripe';

// Plays Stripe: signs an event with the time of now and delivers it.
export async function POST(request: Request) {
  const payload = await request.text();
  const secret = process.env.STRIPE_WEBHOOK_SECRET ?? '';
  const signature = await stripe.webhooks.generateTestHeaderStringAsync({ payload, secret });
  const headers = { 'Stripe-Signature': signature };
  return receive(new Request('http://localhost:3000/api/webhooks/stripe', { method: 'POST', headers, body: payload }));
}
