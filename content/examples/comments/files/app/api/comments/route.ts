import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { addComment, listComments, readInput } from '@/lib/comments';

// GET /api/comments?author=Ada
export async function GET(request: NextRequest) {
  const author = request.nextUrl.searchParams.get('author');
  const comments = listComments().filter((comment) => author === null || comment.author === author);
  return Response.json({ comments, total: comments.length });
}

// POST /api/comments, remembers the author in a cookie
export async function POST(request: NextRequest) {
  const cookieStore = await cookies();
  const { input, problems } = readInput(await request.json().catch(() => null));
  const author = input.author ?? cookieStore.get('author')?.value ?? 'Anonymous';
  if (input.text === undefined) problems.text ??= 'is missing';
  if (input.text === undefined || Object.keys(problems).length > 0) {
    return Response.json({ error: 'Invalid comment', problems }, { status: 400 });
  }

  const comment = addComment({ author, text: input.text });
  cookieStore.set('author', author, { httpOnly: true, sameSite: 'lax', path: '/' });
  return Response.json(comment, { status: 201, headers: { Location: `/api/comments/${comment.id}` } });
}
