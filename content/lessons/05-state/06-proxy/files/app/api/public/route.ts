export function GET() {
  return Response.json({ open: true });
}
