export async function GET(request: Request) {
  const city = new URL(request.url).searchParams.get('city') ?? '';
  const url = `https://weather.example.com/v1/${encodeURIComponent(city)}`;
  const upstream = await fetch(url);
  return Response.json(await upstream.json());
}
