import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { Booking, BookingQuery } from '@/lib/booking';

const bookings: Booking[] = [{ name: 'Ada', email: 'ada@example.com', seats: 2 }];

export function GET(request: NextRequest) {
  const query = BookingQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return invalid(query.error);
  return Response.json(bookings.filter(({ seats }) => seats >= query.data.minSeats));
}

export async function POST(request: Request) {
  const booking = Booking.safeParse(await request.json().catch(() => undefined));
  if (!booking.success) return invalid(booking.error);
  bookings.push(booking.data);
  return Response.json(booking.data, { status: 201 });
}

function invalid(error: z.ZodError) {
  const problems = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return Response.json({ error: 'Invalid', problems }, { status: 400 });
}
