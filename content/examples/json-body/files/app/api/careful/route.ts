export async function POST(request: Request) {
  // json() never looks at Content-Type: refuse the wrong one yourself.
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return Response.json({ error: 'Send application/json' }, { status: 415 });
  }
  try {
    return Response.json({ received: await request.json() });
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'unreadable';
    return Response.json({ error: 'The body is no JSON', reason }, { status: 400 });
  }
}
