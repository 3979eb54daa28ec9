export function GET(request: Request) {
  return Response.json(JSON.stringify({ method: request.method, url: request.url }));
}
