let done = false;

export function GET() {
  return Response.json({ done });
}

export function OPTIONS() {
  return new Response(null, { headers: { Allow: 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS' } });
}
