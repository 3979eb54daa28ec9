let done = false;

export function GET() {
  return Response.json({ done });
}
