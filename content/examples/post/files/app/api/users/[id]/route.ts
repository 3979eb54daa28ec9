import { users } from '@/lib/users';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = Number((await params).id);
  const user = users.find((user) => user.id === id);
  return user ? Response.json(user) : Response.json({ error: 'Not found' }, { status: 404 });
}
