// The body is text either way: Content-Type says what the client should make of it.
export function GET() {
  return new Response('<note>Hi</note>', { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
