export function GET() {
  return new Response('1.4.2\n');
}
