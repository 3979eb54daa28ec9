let temperature = 20;

function GET() {
  return Response.json({ temperature });
}

export async function POST(request: Request) {
  temperature = Number(await request.text());
  return Response.json({ temperature });
}
