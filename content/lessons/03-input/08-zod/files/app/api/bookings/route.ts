import { z } from 'zod';

const Booking = z.object({
  name: z.string(),
});

export async function POST(request: Request) {
  const body = await request.json();
  Booking.parse(body);
  return Response.json(body, { status: 201 });
}
