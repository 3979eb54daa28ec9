export function GET() {
  return Response.json({ answeredBy: '/api/items/latest' });
}
