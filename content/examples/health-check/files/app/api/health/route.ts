const started = Date.now();

// Alive: the process answers. Nothing else is asked, so that a slow database does not get the server killed.
export function GET() {
  const upMs = Date.now() - started;
  return Response.json({ status: 'up', upMs }, { headers: { 'Cache-Control': 'no-store' } });
}
