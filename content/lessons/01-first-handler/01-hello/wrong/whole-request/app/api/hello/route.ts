export function GET(request: Request) {
  return new Response(`Hello! You asked for ${request}`);
}
