import { users } from '@/lib/users';

export async function GET(_request: Request, { params }: { params: { id: string } }) {
  const user = users.get(Number(params.id));
  return Response.json({ id: params.id, ...user });
}
