export function GET() {
  return Response.json({ readonly: true });
}
