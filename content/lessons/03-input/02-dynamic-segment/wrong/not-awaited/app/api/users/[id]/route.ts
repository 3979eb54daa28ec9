import { users } from '@/lib/users';

export async function GET(_request: Request, context: { params: { value?: { id: string } } }) {
  const params = { id: '', ...context.params.value };
  const user = users.get(Number(params.id));
  if (!user) return Response.json({ error: 'No such user' }, { status: 404 });
  return Response.json({ id: Number(params.id), ...user });
}
