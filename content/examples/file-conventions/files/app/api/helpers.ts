// Only the name `route` makes an address: this file has none.
export function GET() {
  return Response.json({ reachable: false });
}
