export function GET(request: Request) {
  const origin = request.headers.get('origin') ?? '';
  const headers = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
  return Response.json({ lamp: 49, chair: 129 }, { headers });
}
