export function GET(request: Request) {
  const norwegian = request.headers.get('accept-language')?.startsWith('no');
  const language = norwegian ? 'no' : 'en';
  const headers = { 'Content-Language': 'no', Vary: 'Accept-Language' };
  return new Response(norwegian ? 'Hei' : 'Hello', { headers });
}
