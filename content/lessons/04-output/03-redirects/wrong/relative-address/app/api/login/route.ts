export function POST() {
  return Response.redirect('/welcome', 303);
}
