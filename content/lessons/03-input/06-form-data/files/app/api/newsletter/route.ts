export async function POST(request: Request) {
  const { email } = await request.json();
  return Response.json({ email }, { status: 201 });
}
