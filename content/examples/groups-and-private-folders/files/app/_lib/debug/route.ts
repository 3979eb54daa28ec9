// Nothing below a folder with an underscore is ever routed, not even a route.ts.
export function GET() {
  return Response.json({ secret: true });
}
