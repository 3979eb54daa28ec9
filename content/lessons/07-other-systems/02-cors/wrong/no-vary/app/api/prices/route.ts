const allowed = new Set(['https://shop.example']);

export function GET(request: Request) {
  const headers: Record<string, string> = {};
  const origin = request.headers.get('origin');
  if (origin && allowed.has(origin)) headers['Access-Control-Allow-Origin'] = origin;
  return Response.json({ lamp: 49, chair: 129 }, { headers });
}
