export function GET(request: Request) {
  console.log('made for', request.url);
  return Response.json({ made: new Date().toISOString() });
}
