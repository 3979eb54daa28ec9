export function GET() {
  return Response.json({ EUR: 1, NOK: 11.8, made: new Date().toISOString() });
}
