import { NewUser, User } from '@/lib/schemas';

let lastId = 0;

export async function POST(request: Request) {
  const parsed = NewUser.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ issues: parsed.error.issues }, { status: 400 });
  return Response.json(User.parse({ id: ++lastId, ...parsed.data }), { status: 201 });
}
