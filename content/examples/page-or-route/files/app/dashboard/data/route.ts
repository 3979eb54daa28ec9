export function GET() {
  return Response.json({ visitors: 42 });
}
