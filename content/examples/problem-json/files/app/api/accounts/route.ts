import { problem } from '@/lib/problem';

const taken = new Set(['ada']);

export async function POST(request: Request) {
  const body = await request.json().catch(() => null);
  if (typeof body?.name !== 'string') {
    return problem({ status: 400, title: 'Invalid account', errors: [{ pointer: '/name', detail: 'must be text' }] });
  }
  if (taken.has(body.name)) {
    const type = 'https://api.example.com/problems/name-taken';
    return problem({ type, status: 409, title: 'Name is taken', detail: `${body.name} has an account already` });
  }
  taken.add(body.name);
  return Response.json({ name: body.name }, { status: 201 });
}
