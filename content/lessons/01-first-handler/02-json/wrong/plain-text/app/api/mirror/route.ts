export function GET(request: Request) {
  return new Response(JSON.stringify({ method: request.method, url: request.url }));
}
