// Reading the address makes it dynamic in every version.
export function GET(request: Request) {
  return Response.json({ query: new URL(request.url).search, now: new Date().toISOString() });
}
