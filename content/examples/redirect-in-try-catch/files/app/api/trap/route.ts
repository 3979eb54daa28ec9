import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { findOrder } from '@/lib/orders';

export async function GET(request: NextRequest) {
  try {
    const order = await findOrder(request.nextUrl.searchParams.get('id'));
    if (order.moved) redirect('/api/archive');
    return Response.json(order);
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 503 });
  }
}
