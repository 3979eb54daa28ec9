export function GET() {
  return Response.json({ ok: true });
}

export function DELETE() {
  return new Response(null, { status: 204 });
}

// OPTIONS is answered by Next.js: 204, with the methods above in Allow.
