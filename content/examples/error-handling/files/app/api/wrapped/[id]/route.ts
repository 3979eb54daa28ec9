import { HttpError, withErrors } from '@/lib/with-errors';

interface Context {
  params: Promise<{ id: string }>;
}

export const GET = withErrors<Context>(async (_request, { params }) => {
  const { id } = await params;
  if (id === '404') throw new HttpError(404, `Nothing at ${id}`);
  if (id === 'crash') throw new Error('connection string: postgres://user:secret@db');
  return Response.json({ id });
});
