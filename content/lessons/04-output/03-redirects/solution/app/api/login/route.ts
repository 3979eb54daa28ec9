export function POST() {
  return new Response(null, { status: 303, headers: { Location: '/welcome' } });
}
