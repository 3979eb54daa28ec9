import { NewBooking } from '@/lib/booking';

export async function POST(request: Request) {
  const parsed = NewBooking.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ problems: parsed.error.issues }, { status: 400 });
  return Response.json({ id: Date.now(), ...parsed.data }, { status: 201 });
}
