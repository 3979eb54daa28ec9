import { users } from '@/lib/users';

export function GET() {
  const body = users.map(({ id, first, last }) => ({ id, name: `${first} ${last}` }));
  return Response.json(body, { headers: { Sunset: 'Thu, 31 Dec 2026 23:59:59 GMT' } });
}
