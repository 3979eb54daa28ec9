import { cities } from '@/lib/cities';

export const dynamicParams = false;

export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  const { city } = await params;
  return Response.json({ city, people: cities.get(city) });
}
