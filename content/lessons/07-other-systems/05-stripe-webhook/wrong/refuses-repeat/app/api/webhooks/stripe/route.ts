import { stripe } from '@/lib/stripe';
import { ship } from '@/lib/warehouse';

const handled = new Set<string>();

export async function POST(request: Request) {
  const signature = request.headers.get('stripe-signature') ?? '';
  const secret = process.env.STRIPE_WEBHOOK_SECRET ?? '';
  let event;
  try {
    event = await stripe.webhooks.constructEventAsync(await request.text(), signature, secret);
  } catch {
    return Response.json({ error: 'Invalid signature' }, { status: 400 });
  }
  if (handled.has(event.id)) return Response.json({ error: 'Seen before' }, { status: 409 });
  if (event.type === 'checkout.session.completed') {
    handled.add(event.id);
    await ship(event.data.object.id);
  }
  return Response.json({ received: true });
}
