export function GET() {
  // A string is text/plain unless you say otherwise.
  return new Response('Just text\n');
}
