import { withAuth } from '@/lib/with-auth';

interface Context {
  params: Promise<{ id: string }>;
}

export const GET = withAuth(async (_request: Request, { params }: Context) => {
  const { id } = await params;
  return Response.json({ report: id });
});
