export function GET() {
  return new Response('Contact: mailto:security@example.com\n');
}
