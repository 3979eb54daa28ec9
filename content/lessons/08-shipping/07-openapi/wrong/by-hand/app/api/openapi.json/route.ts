const document = {
  openapi: '3.1.0',
  info: { title: 'Bookings', version: '1.0.0' },
  paths: {
    '/api/bookings': {
      post: {
        summary: 'Book seats',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { name: { type: 'string' }, seats: { type: 'integer', maximum: 12 } },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The booking',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { name: { type: 'string' }, seats: { type: 'integer', maximum: 12 } },
                },
              },
            },
          },
          '400': { description: 'Something is wrong with the body' },
        },
      },
    },
  },
};

export function GET() {
  return Response.json(document);
}
