import { todos } from '@/lib/todos';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const todo = await find(params);
  return todo ? Response.json(todo) : notFound();
}

export async function PATCH(request: Request, { params }: Context) {
  const todo = await find(params);
  if (!todo) return notFound();
  const { text, done } = await request.json();
  // Take only what may change: a client that sends an id does not get it.
  if (typeof text === 'string') todo.text = text;
  if (typeof done === 'boolean') todo.done = done;
  return Response.json(todo);
}

export async function DELETE(_request: Request, { params }: Context) {
  const todo = await find(params);
  if (!todo) return notFound();
  todos.splice(todos.indexOf(todo), 1);
  return new Response(null, { status: 204 });
}

async function find(params: Context['params']) {
  const { id } = await params;
  return todos.find((todo) => String(todo.id) === id);
}

function notFound() {
  return Response.json({ error: 'No such todo' }, { status: 404 });
}
