import { users } from '@/lib/users';

export async function POST(request: Request) {
  // Without the catch a body that is no JSON would end as a 500: the client's mistake shown as ours.
  const body = await request.json().catch(() => null);
  if (typeof body?.name !== 'string') {
    return Response.json({ error: 'Send {"name": "…"} as JSON' }, { status: 400 });
  }
  const user = { id: users.length + 1, name: body.name };
  users.push(user);
  return Response.json(user, { status: 201, headers: { Location: `/api/users/${user.id}` } });
}
