// One line asks for the cache: the same code, and the same answer every time.
export const dynamic = 'force-static';

export function GET() {
  return Response.json({ id: crypto.randomUUID() });
}
