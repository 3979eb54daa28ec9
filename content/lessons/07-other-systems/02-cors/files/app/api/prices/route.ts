export function GET(request: Request) {
  return Response.json({ lamp: 49, chair: 129 });
}
