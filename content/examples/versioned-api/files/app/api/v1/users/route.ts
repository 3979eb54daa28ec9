import { users } from '@/lib/users';

// What was published stays: one `name`, a bare list. Headers tell clients that its days are numbered.
export function GET() {
  const body = users.map(({ id, first, last }) => ({ id, name: `${first} ${last}` }));
  const headers = {
    Deprecation: '@1767225600',
    Sunset: 'Thu, 31 Dec 2026 23:59:59 GMT',
    Link: '</api/v2/users>; rel="successor-version"',
  };
  return Response.json(body, { headers });
}
