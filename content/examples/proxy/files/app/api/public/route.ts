export function GET(request: Request) {
  return Response.json({ open: true, user: request.headers.get('x-user') });
}
