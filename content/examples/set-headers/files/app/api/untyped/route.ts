export function GET() {
  return new Response('<note>Hi</note>');
}
