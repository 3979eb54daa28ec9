import { planets } from '@/lib/planets';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const planet = planets.find((planet) => planet.id === id);
  // An unknown id is the client's mistake: 404, with a body that says which id.
  return planet ? Response.json(planet) : Response.json({ error: `No planet ${id}` }, { status: 404 });
}
