export function GET() {
  const headers = { 'Access-Control-Allow-Origin': 'https://shop.example', Vary: 'Origin' };
  return Response.json({ lamp: 49, chair: 129 }, { headers });
}
