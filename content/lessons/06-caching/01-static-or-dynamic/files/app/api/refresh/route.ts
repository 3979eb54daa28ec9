export function POST() {
  return Response.json({ refreshed: true });
}
