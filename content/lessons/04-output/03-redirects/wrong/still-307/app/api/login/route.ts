export function POST() {
  return new Response(null, { status: 307, headers: { Location: '/welcome' } });
}
