export function GET() {
  return Response.json({ readonly: true });
}

// The automatic 405 has neither a body nor an Allow header: a public API can do better.
function notAllowed() {
  return Response.json({ error: 'Read only' }, { status: 405, headers: { Allow: 'GET, HEAD, OPTIONS' } });
}

export { notAllowed as POST, notAllowed as PUT, notAllowed as PATCH, notAllowed as DELETE };
