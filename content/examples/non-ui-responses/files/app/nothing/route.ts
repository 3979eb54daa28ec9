export function GET() {
  // Read, done, no words: null is the only body that 204 takes.
  return new Response(null, { status: 204 });
}
