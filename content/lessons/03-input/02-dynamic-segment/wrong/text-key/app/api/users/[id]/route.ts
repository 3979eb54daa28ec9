import { users } from '@/lib/users';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const user = users.get(id as never);
  if (!user) return Response.json({ error: `No user ${id}` }, { status: 404 });
  return Response.json({ id: Number(id), ...user });
}
