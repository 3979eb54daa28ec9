export function GET() {
  return Response.json({ ok: true });
}

// Your own OPTIONS replaces the automatic one completely: nothing is added to it.
export function OPTIONS() {
  return Response.json({ methods: ['GET', 'OPTIONS'], maxPageSize: 50 }, { headers: { Allow: 'GET, OPTIONS' } });
}
