let temperature = 20;

export function get() {
  return Response.json({ temperature });
}

export default async function handler(request: Request) {
  temperature = Number(await request.text());
  return Response.json({ temperature });
}
