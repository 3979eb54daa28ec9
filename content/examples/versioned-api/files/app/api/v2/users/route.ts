import { users } from '@/lib/users';

// An object can grow; a bare list cannot.
export function GET() {
  return Response.json({ users, total: users.length });
}
