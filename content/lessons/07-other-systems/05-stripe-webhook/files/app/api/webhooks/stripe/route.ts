import { ship } from '@/lib/warehouse';

export async function POST(request: Request) {
  const event = await request.json();
  if (event.type === 'checkout.session.completed') await ship(event.data.object.id);
  return Response.json({ received: true });
}
