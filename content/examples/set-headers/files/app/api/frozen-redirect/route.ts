export function GET() {
  const response = Response.redirect('http://localhost:3000/api/quote');
  try {
    // …but not the ones of Response.redirect().
    response.headers.set('X-Why', 'moved');
    return response;
  } catch (error) {
    return Response.json({ error: String(error) });
  }
}
