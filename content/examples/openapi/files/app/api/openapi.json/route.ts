import { createDocument } from 'zod-openapi';
import { NewUser, User } from '@/lib/schemas';

const document = createDocument({
  openapi: '3.1.0',
  info: { title: 'Users', version: '1.0.0' },
  paths: {
    '/api/users': {
      post: {
        summary: 'Create a user',
        requestBody: { content: { 'application/json': { schema: NewUser } } },
        responses: {
          '201': { description: 'The user', content: { 'application/json': { schema: User } } },
          '400': { description: 'Something is wrong with the body' },
        },
      },
    },
  },
});

export function GET() {
  return Response.json(document);
}
