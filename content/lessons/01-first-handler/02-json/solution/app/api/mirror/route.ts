export function GET(request: Request) {
  return Response.json({ method: request.method, url: request.url });
}
