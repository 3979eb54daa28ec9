export function GET(request: Request) {
  const headers = { 'X-Came-From': String(request.headers.get('referer')) };
  return Response.json({ ok: true }, { headers });
}
