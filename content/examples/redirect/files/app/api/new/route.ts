export function GET() {
  return Response.json({ place: 'new' });
}

export async function POST(request: Request) {
  return Response.json({ place: 'new', received: await request.json() }, { status: 201 });
}
