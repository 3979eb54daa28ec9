// The address changes with the content, so the answer never does.
export async function GET(_request: Request, { params }: { params: Promise<{ hash: string }> }) {
  const { hash } = await params;
  return new Response(`asset ${hash}`, { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
}
