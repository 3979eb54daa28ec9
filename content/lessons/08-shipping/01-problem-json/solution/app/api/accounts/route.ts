import { problem } from '@/lib/problem';

const taken = new Set(['ada']);

export async function POST(request: Request) {
  const { name } = await request.json();
  if (typeof name !== 'string') return problem({ status: 400, title: 'The name is missing' });
  if (taken.has(name))
    return problem({ status: 409, title: 'The name is taken', type: 'https://api.example.com/problems/name-taken' });
  return Response.json({ name }, { status: 201 });
}
