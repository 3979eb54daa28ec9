import { z } from 'zod';

const Booking = z.object({
  name: z.string().min(1),
  seats: z.number().int().min(1).max(8).default(1),
});

export async function POST(request: Request) {
  const parsed = Booking.safeParse(await request.json());
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    return Response.json({ error: 'Invalid booking', problems }, { status: 400 });
  }
  return Response.json(parsed.data, { status: 201 });
}
