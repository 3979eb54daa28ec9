import { z } from 'zod';

const Booking = z.object({
  name: z.string().min(1),
  seats: z.number().int().min(1).max(8).default(1),
});

export async function POST(request: Request) {
  const booking = Booking.parse(await request.json());
  return Response.json(booking, { status: 201 });
}
