// Stands in for another service: counts how often it is really asked.
let count = 0;

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json({ count: ++count });
}
