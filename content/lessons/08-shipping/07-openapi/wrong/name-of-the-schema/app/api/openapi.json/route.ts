import { z } from 'zod';
import { Booking } from '@/lib/booking';

const document = {
  openapi: '3.1.0',
  info: { title: 'Bookings', version: '1.0.0' },
  paths: {
    '/api/bookings': {
      post: {
        summary: 'Book seats',
        requestBody: { content: { 'application/json': { schema: z.toJSONSchema('NewBooking') } } },
        responses: {
          '201': { description: 'The booking', content: { 'application/json': { schema: z.toJSONSchema(Booking) } } },
          '400': { description: 'Something is wrong with the body' },
        },
      },
    },
  },
};

export function GET() {
  return Response.json(document);
}
