import { corsHeaders } from '@/lib/cors';

/** The preflight: the browser asks before it sends a PUT, JSON or a header of its own. */
export function OPTIONS(request: Request) {
  const headers = {
    ...corsHeaders(request),
    'Access-Control-Allow-Methods': 'GET, PUT',
    'Access-Control-Allow-Headers': 'Content-Type, Authorization',
    'Access-Control-Max-Age': '600',
  };
  return new Response(null, { status: 204, headers });
}

export function GET(request: Request) {
  return Response.json({ temperature: 21 }, { headers: corsHeaders(request) });
}

export async function PUT(request: Request) {
  return Response.json(await request.json(), { headers: corsHeaders(request) });
}
