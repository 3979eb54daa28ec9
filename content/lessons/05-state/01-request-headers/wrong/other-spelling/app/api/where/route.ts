export function GET(request: Request) {
  const referer = request.headers.get('referrer');
  const headers: Record<string, string> = referer ? { 'X-Came-From': referer } : {};
  return Response.json({ ok: true }, { headers });
}
