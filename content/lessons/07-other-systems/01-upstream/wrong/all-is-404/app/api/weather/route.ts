export async function GET(request: Request) {
  const city = new URL(request.url).searchParams.get('city') ?? '';
  const url = `https://weather.example.com/v1/${encodeURIComponent(city)}`;
  try {
    const upstream = await fetch(url);
    if (!upstream.ok) throw new Error('no such city');
    const { temp_c: celsius } = await upstream.json();
    return Response.json({ city, celsius });
  } catch {
    return Response.json({ error: 'No such city' }, { status: 404 });
  }
}
