export function GET(request: Request) {
  return Response.json({ askedBy: request.headers.get('x-user') });
}
