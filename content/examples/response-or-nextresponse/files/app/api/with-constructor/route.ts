// The constructor takes any body; the type of it is yours to say.
export function GET() {
  const body = JSON.stringify({ built: 'new Response' });
  return new Response(body, { status: 201, headers: { 'Content-Type': 'application/json' } });
}
