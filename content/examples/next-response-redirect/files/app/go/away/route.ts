export function GET() {
  return Response.redirect('https://nextjs.org/docs', 302);
}
