import { visitorsOf } from '@/lib/visitors';

export function GET() {
  return Response.json({ visitors: visitorsOf(new Request('http://localhost/dashboard/data')) });
}
