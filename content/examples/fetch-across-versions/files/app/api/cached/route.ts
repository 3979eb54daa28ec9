// Saying what you want makes the code mean the same in every version.
export async function GET() {
  const response = await fetch('http://localhost:3000/upstream/counter?cached', { cache: 'force-cache' });
  return Response.json(await response.json());
}
