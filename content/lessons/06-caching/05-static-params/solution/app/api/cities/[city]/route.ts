import { cities } from '@/lib/cities';

export const dynamicParams = false;

export function generateStaticParams() {
  return [...cities.keys()].map((city) => ({ city }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  const { city } = await params;
  return Response.json({ city, people: cities.get(city) });
}
