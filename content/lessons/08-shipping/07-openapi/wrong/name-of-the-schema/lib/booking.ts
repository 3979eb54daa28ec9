import { z } from 'zod';

export const NewBooking = z.object({
  name: z.string().min(1),
  seats: z.number().int().min(1).max(12).default(1),
});

export const Booking = NewBooking.extend({ id: z.number().int() });
