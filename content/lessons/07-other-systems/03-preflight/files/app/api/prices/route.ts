import { corsHeaders } from '@/lib/cors';

export async function PUT(request: Request) {
  const { lamp } = await request.json();
  return Response.json({ lamp });
}
