const cities = ['Bergen', 'Berlin', 'Bern', 'Lima', 'Oslo', 'Rome'];

export function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const q = (searchParams.get('q') ?? '').toLowerCase();
  const limit = Number(searchParams.get('limit') ?? 10);

  const found = cities.filter((city) => city.toLowerCase().includes(q));
  return Response.json(found.slice(0, limit));
}
