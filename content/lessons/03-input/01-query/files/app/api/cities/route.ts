const cities = ['Bergen', 'Berlin', 'Bern', 'Lima', 'Oslo', 'Rome'];

export function GET(request: Request) {
  return Response.json(cities);
}
