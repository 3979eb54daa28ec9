export async function GET() {
  const response = await fetch('http://localhost:3000/upstream/counter?plain');
  return Response.json(await response.json());
}
