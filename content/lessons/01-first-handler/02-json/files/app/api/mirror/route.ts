export function GET(request: Request) {
  return new Response('{ "method": "GET", "url": "?" }');
}
