import { corsHeaders } from '@/lib/cors';

export async function PUT(request: Request) {
  const { lamp } = await request.json();
  return Response.json({ lamp }, { headers: corsHeaders });
}

export function OPTIONS() {
  const headers = { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': 'Content-Type' };
  return new Response(null, { status: 204, headers });
}
