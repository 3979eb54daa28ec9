// The web's own Request works too, and is easier to make in a test.
export function GET(request: Request) {
  const url = new URL(request.url);
  return Response.json({ path: url.pathname, query: url.search });
}
