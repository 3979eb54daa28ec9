export function GET(request: Request) {
  const headers = { 'X-Came-From': request.headers.get('referer') ?? '' };
  return Response.json({ ok: true }, { headers });
}
