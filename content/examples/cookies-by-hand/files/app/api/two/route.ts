export function GET() {
  const headers = new Headers();
  headers.append('Set-Cookie', 'theme=dark; Path=/; SameSite=Lax');
  headers.append('Set-Cookie', 'city=Oslo; Path=/; Max-Age=3600');
  return new Response('two cookies', { headers });
}
