export function GET() {
  const html = '<!doctype html><title>Made by hand</title><h1>No React was used</h1>';
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
