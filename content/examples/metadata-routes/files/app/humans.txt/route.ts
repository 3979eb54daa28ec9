// For names Next.js does not know, a folder with a dot does the same.
export function GET() {
  return new Response('Made by humans.\n');
}
