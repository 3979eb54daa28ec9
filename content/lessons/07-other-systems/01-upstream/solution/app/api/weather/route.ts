export async function GET(request: Request) {
  const city = new URL(request.url).searchParams.get('city') ?? '';
  const url = `https://weather.example.com/v1/${encodeURIComponent(city)}`;
  const upstream = await fetch(url).catch(() => null);
  if (upstream?.status === 404) return Response.json({ error: 'No such city' }, { status: 404 });
  if (!upstream?.ok) return Response.json({ error: 'The weather is not reachable' }, { status: 502 });
  const { temp_c: celsius } = await upstream.json();
  return Response.json({ city, celsius });
}
