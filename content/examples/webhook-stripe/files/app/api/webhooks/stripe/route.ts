import { stripe } from '@/lib/stripe';

const handled = new Set<string>();

export async function POST(request: Request) {
  const signature = request.headers.get('stripe-signature');
  if (!signature) return Response.json({ error: 'Not signed' }, { status: 400 });
  let event;
  try {
    const secret = process.env.STRIPE_WEBHOOK_SECRET ?? '';
    event = await stripe.webhooks.constructEventAsync(await request.text(), signature, secret);
  } catch (error) {
    console.warn('Refused:', (error as Error).message.split('\n')[0]);
    return Response.json({ error: 'Invalid signature' }, { status: 400 });
  }
  // Stripe may deliver an event more than once: do its work only the first time.
  const repeated = handled.has(event.id);
  handled.add(event.id);
  return Response.json({ received: event.type, repeated });
}
