export function GET() {
  return new Response('x'.repeat(5_000), { headers: { 'X-Size': '5000' } });
}

// Knows the size without making the archive.
export function HEAD() {
  return new Response(null, { headers: { 'X-Size': '5000', 'X-Answered-By': 'HEAD' } });
}
