// Runs for every request.
export function GET() {
  return Response.json({ id: crypto.randomUUID() });
}
