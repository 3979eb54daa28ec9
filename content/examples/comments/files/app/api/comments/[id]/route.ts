import type { NextRequest } from 'next/server';
import { findComment, readInput, removeComment, updateComment } from '@/lib/comments';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params;
  const comment = findComment(id);
  return comment ? Response.json(comment) : notFound(id);
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const { id } = await params;
  const { input, problems } = readInput(await request.json().catch(() => null));
  if (Object.keys(problems).length > 0) {
    return Response.json({ error: 'Invalid comment', problems }, { status: 400 });
  }
  const comment = updateComment(id, input);
  return comment ? Response.json(comment) : notFound(id);
}

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params;
  return removeComment(id) ? new Response(null, { status: 204 }) : notFound(id);
}

function notFound(id: string) {
  return Response.json({ error: `There is no comment ${id}` }, { status: 404 });
}
