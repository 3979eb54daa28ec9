import { redirect, unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { findOrder } from '@/lib/orders';

export async function GET(request: NextRequest) {
  try {
    const order = await findOrder(request.nextUrl.searchParams.get('id'));
    if (order.moved) redirect('/api/archive');
    return Response.json(order);
  } catch (error) {
    // Lets Next.js have its own errors back; goes on with all others.
    unstable_rethrow(error);
    return Response.json({ error: (error as Error).message }, { status: 503 });
  }
}
