import type { NextRequest } from 'next/server';
import { addTodo, todos } from '@/lib/todos';

export function GET(request: NextRequest) {
  const done = request.nextUrl.searchParams.get('done');
  return Response.json(done === null ? todos : todos.filter((todo) => String(todo.done) === done));
}

export async function POST(request: Request) {
  const body = await request.json().catch(() => null);
  const text = typeof body?.text === 'string' ? body.text.trim() : '';
  if (text === '') return Response.json({ error: '"text" is missing' }, { status: 400 });
  const todo = addTodo(text);
  return Response.json(todo, { status: 201, headers: { Location: `/api/todos/${todo.id}` } });
}
