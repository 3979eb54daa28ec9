export function GET(request: Request) {
  return Response.json(request.body);
}
