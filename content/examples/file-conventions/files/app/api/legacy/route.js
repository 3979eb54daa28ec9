// JavaScript is fine as well.
export function GET() {
  return Response.json({ written: 'in JavaScript' });
}
