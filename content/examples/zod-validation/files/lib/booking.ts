import { z } from 'zod';

export const Booking = z.strictObject({
  name: z.string().trim().min(1),
  email: z.email(),
  seats: z.number().int().min(1).max(8).default(1),
});

export type Booking = z.infer<typeof Booking>;

/** A query is always text: coerce makes numbers of it. */
export const BookingQuery = z.object({
  minSeats: z.coerce.number().int().min(1).default(1),
});
