export function GET() {
  const response = Response.json({ quote: 'Simple things should be simple.' });
  // Headers can still change after the response was made…
  response.headers.set('Cache-Control', 'public, max-age=3600');
  response.headers.append('X-Author', 'Alan Kay');
  return response;
}
