export function GET(request: Request) {
  const headers = { 'Access-Control-Allow-Origin': '*', Vary: 'Origin' };
  return Response.json({ lamp: 49, chair: 129 }, { headers });
}
