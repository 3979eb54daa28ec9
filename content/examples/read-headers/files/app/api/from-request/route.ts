export function GET(request: Request) {
  return Response.json({
    agent: request.headers.get('user-agent'),
    // Repeated headers arrive as one, joined with commas.
    tags: request.headers.get('x-tag'),
    missing: request.headers.get('x-missing'),
  });
}
