import { NewBooking } from '@/lib/booking';

let lastId = 0;

export async function POST(request: Request) {
  const parsed = NewBooking.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ problems: parsed.error.issues }, { status: 400 });
  return Response.json({ id: ++lastId, ...parsed.data }, { status: 201 });
}
