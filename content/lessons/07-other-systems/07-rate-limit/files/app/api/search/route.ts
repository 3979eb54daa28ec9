const LIMIT = 3;
const SECONDS = 10;

export function GET(request: Request) {
  return Response.json({ results: [] });
}
