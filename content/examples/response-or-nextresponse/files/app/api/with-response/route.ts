// Enough for most handlers: nothing to import.
export function GET() {
  return Response.json({ built: 'Response.json' }, { status: 201, headers: { 'X-Built-By': 'hand' } });
}
