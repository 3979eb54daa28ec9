import { users } from '@/lib/users';

export async function GET(_request: Request, context: any) {
  const params = { ...context.params.value };
  const user = users.get(Number(params.id));
  if (!user) return Response.json({ error: 'No such user' }, { status: 404 });
  return Response.json({ id: Number(params.id), ...user });
}
