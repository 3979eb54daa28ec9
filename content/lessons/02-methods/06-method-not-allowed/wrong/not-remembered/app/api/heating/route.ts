let temperature = 20;

export function GET() {
  return Response.json({ temperature });
}

export async function POST(request: Request) {
  const temperature = Number(await request.text());
  return Response.json({ temperature });
}
