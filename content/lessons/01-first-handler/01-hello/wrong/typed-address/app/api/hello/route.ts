export function GET() {
  return new Response('Hello! You asked for http://localhost:3000/api/hello');
}
