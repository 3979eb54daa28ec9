export function GET(request: Request) {
  return Response.json({ inboxOf: request.headers.get('x-user') ?? 'nobody', unread: 3 });
}
