export function GET() {
  return Response.json({ pathname: '/api/planets/largest', search: '' });
}
