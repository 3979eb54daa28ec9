import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { findOrder } from '@/lib/orders';

// Only what may fail stands inside of try: the redirect comes after.
export async function GET(request: NextRequest) {
  let order;
  try {
    order = await findOrder(request.nextUrl.searchParams.get('id'));
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 503 });
  }
  if (order.moved) redirect('/api/archive');
  return Response.json(order);
}
