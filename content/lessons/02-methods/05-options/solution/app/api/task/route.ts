let done = false;

export function GET() {
  return Response.json({ done });
}

export async function PATCH(request: Request) {
  done = (await request.json()).done;
  return Response.json({ done });
}
