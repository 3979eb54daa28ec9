// Methods are upper case. Next.js says so in the console, and answers 405.
export function get() {
  return Response.json({ found: true });
}
